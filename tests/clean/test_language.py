"""English is read; what surely is another language is told from it."""

import pytest

from onrecord.clean.language import foreign

ENGLISH = (
    "The ferry stays in port, the harbour master said on Tuesday. “We wait for the permit,” she told reporters. "
    "A spokesman for the company denied that it had asked for more time, and said the boats would sail at six. "
)
OTHERS = {
    "French": "Le bac reste au port, a dit la capitaine du port mardi. « Nous attendons le permis », a-t-elle dit aux "
    "journalistes. La compagnie, qui est dans une position difficile, ne veut pas que les bateaux partent avant. ",
    "German": "Die Fähre bleibt im Hafen, sagte die Hafenmeisterin am Dienstag. „Wir warten auf den Erlass“, sagte sie "
    "den Reportern. Ein Sprecher der Firma ist nicht der Meinung, dass das Schiff um sechs mit der Flut fährt. ",
    "Spanish": "El transbordador se queda en el puerto, dijo el martes la capitana del puerto. «Lo esperamos», dijo "
    "a los periodistas. Un portavoz de la empresa negó que la decisión fuera de los dueños de los barcos. ",
}


def test_english_is_english() -> None:
    for text in (ENGLISH, ENGLISH * 20, "Ferry waits", "", ENGLISH * 5 + OTHERS["French"]):
        assert foreign(text) is None


@pytest.mark.parametrize("name", OTHERS)
def test_another_language_is_named(name: str) -> None:
    assert foreign(OTHERS[name] * 2) == name


def test_another_script_is_named() -> None:
    assert foreign("Паром остается в порту, сказала капитан порта во вторник. " * 3) == "Cyrillic script"
    assert foreign("港长周二表示，渡轮将留在港口。" * 20) == "Cjk script"
