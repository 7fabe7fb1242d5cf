"""Start the command line: `python -m onrecord` and `onrecord`."""


def main() -> None:
    """Hand over to cli/, the only room that prints and exits."""
    from onrecord.cli.main import onrecord

    onrecord(prog_name="onrecord")


if __name__ == "__main__":
    main()
