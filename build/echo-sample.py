#!/usr/bin/python3
"""Draws the studio's sample of an ultrasound loop: a simulated beating chamber in a sector, no patient's.

Needs NumPy and ffmpeg. Writes wwwroot-assets/samples/echo.npz (one beat, uint8), samples/echo.jpg and art/echo.jpg.
Speckle is the envelope of band-limited complex noise (Goodman 1976) in polar coordinates; tissue carries it along, blood has new one in every frame.
"""
import pathlib
import subprocess

import numpy as np

ASSETS = pathlib.Path(__file__).resolve().parent.parent / "wwwroot-assets"
HALF_ANGLE = np.radians(43)
DYNAMIC_RANGE = 46.0  # dB shown


def noise(rng, shape, across, along):
    """Complex noise, smooth over some samples in each direction."""
    field = rng.standard_normal(shape) + 1j * rng.standard_normal(shape)
    for axis, sigma in ((0, along), (1, across)):
        frequency = np.fft.fftfreq(shape[axis])
        filter_ = np.exp(-2 * (np.pi * frequency * sigma) ** 2)
        field = np.fft.ifft(np.fft.fft(field, axis=axis) * (filter_[:, None] if axis == 0 else filter_[None, :]), axis=axis)
    return np.abs(field) / np.sqrt(np.mean(np.abs(field) ** 2))


def look_up(field, depth, angle):
    rows, columns = field.shape
    y = np.clip(depth, 0, 1) * (rows - 2)
    x = np.clip((angle / HALF_ANGLE + 1) / 2, 0, 1) * (columns - 2)
    y0, x0 = y.astype(int), x.astype(int)
    fy, fx = y - y0, x - x0
    return ((field[y0, x0] * (1 - fx) + field[y0, x0 + 1] * fx) * (1 - fy) + (field[y0 + 1, x0] * (1 - fx) + field[y0 + 1, x0 + 1] * fx) * fy)


def contraction(phase):
    """0 filled, 1 emptied: a quick squeeze, a slower filling in two steps."""
    squeeze = np.where(phase < 0.36, np.sin(np.pi / 2 * np.minimum(phase / 0.33, 1)) ** 1.6, 0)
    filling = np.clip((phase - 0.36) / 0.3, 0, 1)
    late = np.clip((phase - 0.84) / 0.16, 0, 1)
    return float(squeeze if phase < 0.36 else 1 - 0.86 * (filling * filling * (3 - 2 * filling)) - 0.14 * late)


class Heart:
    def __init__(self, rng, rows, columns):
        self.tissue = np.mean([noise(rng, (rows, columns), 2.0, 1.3) for _ in range(2)], axis=0)
        self.rng, self.shape = rng, (rows, columns)

    def frame(self, height, width, phase):
        pixel = 1.0 / height
        x = (np.arange(width) + 0.5 - width / 2)[None, :] * pixel
        y = (np.arange(height) + 0.5)[:, None] * pixel
        depth, angle = np.hypot(x, y), np.arctan2(x, y)
        inside = (np.abs(angle) < HALF_ANGLE) & (depth < 0.985) & (depth > 0.025)
        c = contraction(phase)
        echo, pull = self.anatomy(x, y, c, phase)
        material_y = y + pull * 0.055 * c * np.sign(0.52 - y)
        material_x = x * (1 + pull * 0.16 * c)
        still = look_up(self.tissue, np.hypot(material_x, material_y), np.arctan2(material_x, material_y))
        moving = look_up(noise(self.rng, self.shape, 2.4, 1.3), depth, angle)
        amplitude = echo * still + 0.0065 * moving * np.exp(-0.5 * depth) + 0.05 * np.exp(-depth / 0.05) * moving
        gain = np.exp(-0.55 * depth) * (0.62 + 0.38 * np.cos(angle * 1.35))
        level = 1 + 20 * np.log10(np.maximum(amplitude * gain, 1e-6)) / DYNAMIC_RANGE
        return np.where(inside, np.clip(level, 0, 1), 0)

    @staticmethod
    def anatomy(x, y, c, phase):
        def edge(distance, width):
            return 1 / (1 + np.exp(np.clip(distance / width, -40, 40)))

        def ellipse(cx, cy, a, b, lean=0.0):
            u, v = (x - cx) * np.cos(lean) + (y - cy) * np.sin(lean), (y - cy) * np.cos(lean) - (x - cx) * np.sin(lean)
            radius = np.hypot(u / a, v / b)
            return (radius - 1) * min(a, b)

        thick = 0.052 + 0.022 * c
        ventricle = ellipse(0.085, 0.375 + 0.012 * c, 0.135 - 0.045 * c, 0.275 - 0.022 * c, -0.06)
        right = ellipse(-0.16, 0.44 + 0.008 * c, 0.095 - 0.024 * c, 0.21 - 0.014 * c, 0.16)
        atrium = ellipse(0.1, 0.728, 0.128 + 0.02 * c, 0.118 + 0.014 * c)
        right_atrium = ellipse(-0.145, 0.728, 0.11 + 0.012 * c, 0.112 + 0.012 * c)
        around = ellipse(-0.01, 0.52, 0.335, 0.475)
        cavity = np.maximum.reduce([edge(d, 0.006) for d in (ventricle, right, atrium, right_atrium)])
        body = edge(around, 0.01)
        echo = 0.045 * (1 - body) * (0.5 + 0.5 * np.cos(13 * np.hypot(x, y) + 3 * x)) + 0.15 * body
        echo = echo * (1 - 0.985 * cavity)
        for distance, strength in ((ventricle, 0.5), (right, 0.32), (atrium, 0.36), (right_atrium, 0.28)):
            echo = echo + strength * (1 - cavity) * np.exp(-(distance / np.where(distance < 0, 0.005, 0.012)) ** 2)
        echo = echo + 0.6 * np.exp(-((around + 0.004) / 0.009) ** 2) * (0.25 + 0.75 / (1 + np.exp(-(y - 0.55) / 0.06)))
        echo = echo + 0.22 * np.exp(-((ventricle - thick) / 0.012) ** 2) / (1 + np.exp(-(x - 0.12) / 0.02)) / (1 + np.exp((y - 0.58) / 0.03))
        # Leaflets: together while the ventricle empties, apart while it fills.
        opening = np.clip((phase - 0.38) / 0.1, 0, 1) * np.clip((0.98 - phase) / 0.1, 0, 1) * (0.62 + 0.38 * np.cos(4 * np.pi * (phase - 0.45)) ** 2)
        for cx, cy, reach in ((0.095, 0.645, 0.098), (-0.15, 0.648, 0.086)):
            for side in (-1, 1):
                t = np.clip(((x - cx) * side + reach) / reach, 0, 1)
                hinge = (x - cx) * side
                shut = cy - 0.012 * (1 - np.clip(hinge / reach, 0, 1)) - 0.02 * c
                line_y = shut - opening * 0.085 * (1 - np.clip(hinge / reach, 0, 1))
                near = edge(opening * 0.045 - hinge, 0.004) * edge(hinge - reach, 0.004) * (t > 0)
                echo = echo + 0.6 * near * np.exp(-((y - line_y) / 0.0085) ** 2)
        pull = np.exp(-np.maximum(ventricle, 0) / 0.09)
        return echo, pull


def picture(values, path, quality):
    height, width = values.shape
    subprocess.run(["ffmpeg", "-v", "error", "-y", "-f", "rawvideo", "-pix_fmt", "gray", "-s", f"{width}x{height}", "-i", "-", "-q:v", str(quality), str(path)],
                   input=values.tobytes(), check=True)


def main():
    frames, fps = 26, 28.0
    small = Heart(np.random.default_rng(7), 260, 120)
    loop = np.stack([np.round(127 * small.frame(160, 184, t / frames)).astype(np.uint8) * 2 for t in range(frames)])
    np.savez_compressed(ASSETS / "samples" / "echo.npz", frames=loop, fps=np.float64(fps))
    large = Heart(np.random.default_rng(3), 620, 230)
    still = np.round(255 * large.frame(720, 960, 0.58)).astype(np.uint8)
    picture(still, ASSETS / "art" / "echo.jpg", 5)
    picture(still[::2, ::2].copy(), ASSETS / "samples" / "echo.jpg", 5)


main()
