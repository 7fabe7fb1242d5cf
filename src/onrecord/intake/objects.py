"""Find and open inputs, on this machine or in object storage.

Takes:  an address: a path, or s3://bucket/key, gs://…, abfs://… as pyarrow's file systems have them.
Gives:  files_at(): the files there with their sizes; opened(): one of them as a stream of bytes that can seek.
Leaves: which files are articles: shards.py.

Keys and endpoints come from where the storage's own tools look for them (AWS_ACCESS_KEY_ID, AWS_PROFILE,
AWS_ENDPOINT_URL, GOOGLE_APPLICATION_CREDENTIALS …). An answer is waited for some seconds and asked for three times.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urlsplit

import pyarrow as arrow
from pyarrow import fs

from onrecord.errors import BadRequest, SkipArticle, TryLater
from onrecord.intake.files import opened as opened_file
from onrecord.intake.folders import files

CONNECT, ANSWER = 5.0, 20.0  # seconds until a storage that does not answer counts as gone
ATTEMPTS = 3
PIECE = 1 << 20  # bytes that are asked for at once


@dataclass(frozen=True, slots=True, order=True)
class File:
    """A file to be read, size in bytes."""

    address: str
    size: int


def files_at(address: str) -> Iterator[File | SkipArticle]:
    """Yield the file at address, or those of the folder there and below, by name; TryLater where nothing answers."""
    if not is_remote(address):
        yield from _local_files(Path(address))
        return
    system, path = _system(address)
    with _answering(address):
        here = system.get_file_info(path)
        inside = [here] if here.type == fs.FileType.File else _files_below(system, path)
    if not inside:
        yield SkipArticle(f"{address}: there is no such object or folder. Check the address.")
    place = f"{urlsplit(address).scheme}://"
    yield from sorted(File(place + info.path, info.size) for info in inside)


@contextmanager
def opened(address: str) -> Iterator[BinaryIO]:
    """Open a file; SkipArticle where it is not there any more, TryLater where its storage fails, also in the middle."""
    if not is_remote(address):
        with opened_file(Path(address)) as stream:
            yield stream
        return
    system, path = _system(address)
    with _answering(address), system.open_input_file(path) as remote:
        yield BufferedReader(remote, PIECE)


def is_remote(address: str) -> bool:
    """Tell whether an address names object storage, and no path of this machine."""
    return "://" in address


def _local_files(path: Path) -> Iterator[File | SkipArticle]:
    if not path.exists():
        yield SkipArticle(f"{path}: there is no such file or folder. Check the path.")
        return
    for one in files(path) if path.is_dir() else [path]:
        if isinstance(one, SkipArticle):
            yield one
        else:  # a link to a deleted file has no size; opened() says what is wrong with it
            yield File(str(one), one.stat().st_size if one.exists() else 0)


def _files_below(system: fs.FileSystem, path: str) -> list[fs.FileInfo]:
    inside = system.get_file_info(fs.FileSelector(path, recursive=True, allow_not_found=True))
    return [info for info in inside if info.type == fs.FileType.File]


def _system(address: str) -> tuple[fs.FileSystem, str]:
    """Return the file system of an address, and the path in it."""
    parts = urlsplit(address)
    if parts.scheme in ("http", "https"):
        raise BadRequest(f"{address}: pages of the web are no storage: download the file and give its path")
    if parts.scheme == "s3":
        return _s3(), parts.netloc + parts.path
    try:
        system, path = fs.FileSystem.from_uri(address)
    except (arrow.ArrowException, ValueError, OSError) as error:
        raise BadRequest(f"{address}: is no storage that can be read ({error}). Give a path, s3://…, gs://…") from error
    return system, path


def _s3() -> fs.FileSystem:
    """Return S3, or what speaks its language at AWS_ENDPOINT_URL; without keys it is asked as anybody."""
    endpoint = urlsplit(os.environ.get("AWS_ENDPOINT_URL", ""))
    place = {"endpoint_override": endpoint.netloc, "scheme": endpoint.scheme} if endpoint.netloc else {}
    return fs.S3FileSystem(
        connect_timeout=CONNECT,
        request_timeout=ANSWER,
        retry_strategy=fs.AwsStandardS3RetryStrategy(max_attempts=ATTEMPTS),
        region=os.environ.get("AWS_REGION", os.environ.get("AWS_DEFAULT_REGION", "us-east-1")),
        **place,
    )


@contextmanager
def _answering(address: str) -> Iterator[None]:
    """Name the address in what its storage fails with."""
    try:
        yield
    except FileNotFoundError as error:
        raise SkipArticle(f"{address}: there is no such object. Check the address.") from error
    except OSError as error:
        why = (str(error).splitlines() or ["no answer"])[0][:300]
        raise TryLater(f"{address}: its storage does not answer ({why}): run the same command again later") from error
