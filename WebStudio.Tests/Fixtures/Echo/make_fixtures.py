"""Writes the NPZ files beside this script with NumPy itself: python3 make_fixtures.py

Every element is a function of its own index (value() below), so that the tests know what must be read:
element i, counted in C order, is (7 i + 3) mod 251, for bool its lowest bit, for signed types less 100, for floats divided by 4.
"""
import io
import os
import zipfile

import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
TYPES = ["?", "i1", "u1", "i2", "u2", "i4", "u4", "i8", "u8", "f2", "f4", "f8"]
SHAPE = (3, 5, 7)


def value(shape, dtype):
    numbers = (np.arange(int(np.prod(shape)), dtype=np.int64) * 7 + 3) % 251
    dtype = np.dtype(dtype)
    if dtype.kind == "b":
        numbers = numbers & 1
    elif dtype.kind == "i":
        numbers = numbers - 100
    elif dtype.kind == "f":
        numbers = numbers / 4
    return numbers.astype(dtype).reshape(shape)


def path(name):
    return os.path.join(HERE, name)


def npy(array, version=None):
    out = io.BytesIO()
    np.lib.format.write_array(out, array, version=version)
    return out.getvalue()


every = {}
for code in TYPES:
    for order in "<>":
        dtype = np.dtype(code).newbyteorder(order)
        name = f"{np.dtype(code).name}_{'little' if order == '<' else 'big'}"
        every[f"{name}_c"] = value(SHAPE, dtype)
        every[f"{name}_f"] = np.asfortranarray(value(SHAPE, dtype))
np.savez(path("types_stored.npz"), **every)
np.savez_compressed(path("types_deflated.npz"), **every)

frames = value((4, 18, 20), "u1")
np.savez_compressed(path("frames.npz"), frames=frames, fps=np.array(12.5), frame_time=np.array([40.0], dtype=">f4"), note=np.array("apical four chamber"))
np.savez(path("frame_time.npz"), value((2, 4, 5), "f4"), frame_time=np.float32(25))

with zipfile.ZipFile(path("zip64.npz"), "w", zipfile.ZIP_DEFLATED) as archive:
    with archive.open("frames.npy", "w", force_zip64=True) as member:
        member.write(npy(frames))


class Unseekable(io.RawIOBase):
    """Makes zipfile write sizes behind the data."""

    def __init__(self, inner):
        self.inner = inner

    def writable(self):
        return True

    def write(self, data):
        return self.inner.write(data)


for name, method in (("streamed_stored.npz", zipfile.ZIP_STORED), ("streamed_deflated.npz", zipfile.ZIP_DEFLATED)):
    with open(path(name), "wb") as file:
        with zipfile.ZipFile(Unseekable(file), "w", method) as archive:
            with archive.open("frames.npy", "w") as member:
                member.write(npy(frames))
            with archive.open("fps.npy", "w", force_zip64=True) as member:
                member.write(npy(np.int16(30)))

with zipfile.ZipFile(path("versions.npz"), "w") as archive:
    for version in ((1, 0), (2, 0), (3, 0)):
        archive.writestr(f"v{version[0]}.npy", npy(value(SHAPE, ">u2"), version))
    archive.comment = b"a comment behind the index"

np.savez(
    path("unreadable.npz"),
    objects=np.array([{"a": 1}, None], dtype=object),
    complex=np.zeros((2, 3, 4), "c8"),
    longdouble=np.zeros((2, 3, 4), "g"),
    text=np.array(["ab", "c"]),
    bytes=np.array([b"ab", b"c"]),
    times=np.zeros((2, 3, 4), "M8[ns]"),
    records=np.zeros(3, [("a", "<f4"), ("ä", "<u2", (2, 2))]),
    raw=np.zeros((2, 3, 4), "V5"),
    empty=np.zeros((0, 4, 4), "u1"),
    video=value(SHAPE, "u1"),
)

with zipfile.ZipFile(path("bzip2.npz"), "w", zipfile.ZIP_BZIP2) as archive:
    archive.writestr("frames.npy", npy(frames))

with zipfile.ZipFile(path("folders.npz"), "w") as archive:
    archive.writestr("study/", b"")
    archive.writestr("study/clip.npy", npy(frames))
    archive.writestr("readme.txt", b"not an array")
    archive.writestr("../../etc/fps.npy", npy(np.int16(30)))
