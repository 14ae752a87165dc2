using System.Numerics;
using WebStudio.Media;

namespace WebStudio.Tests.Media;

public sealed class FftTests
{
    [Theory]
    [InlineData(16)]
    [InlineData(32)]
    [InlineData(256)]
    [InlineData(2048)]
    public void The_transform_is_the_sum_of_its_definition(int size)
    {
        var random = new Random(size);
        var numbers = Enumerable.Range(0, size).Select(_ => new Complex(random.NextDouble() - 0.5, random.NextDouble() - 0.5)).ToArray();
        var real = numbers.Select(number => (float)number.Real).ToArray();
        var imaginary = numbers.Select(number => (float)number.Imaginary).ToArray();
        new Fft(size).Forward(real, imaginary);
        var expected = Definition(numbers);
        for (var k = 0; k < size; k++)
            Assert.InRange(Complex.Abs(expected[k] - new Complex(real[k], imaginary[k])), 0, 1e-4);
    }

    [Theory]
    [InlineData(32)]
    [InlineData(512)]
    public void The_transform_of_real_numbers_is_the_first_half_of_the_complex_one(int size)
    {
        var random = new Random(size);
        var samples = Enumerable.Range(0, size).Select(_ => (float)random.NextDouble() - 0.3f).ToArray();
        var transform = new RealFft(size);
        var (real, imaginary) = (new float[transform.Bins], new float[transform.Bins]);
        transform.Forward(samples, real, imaginary);
        var expected = Definition([.. samples.Select(sample => new Complex(sample, 0))]);
        for (var k = 0; k < transform.Bins; k++)
            Assert.InRange(Complex.Abs(expected[k] - new Complex(real[k], imaginary[k])), 0, 1e-4);
    }

    [Fact]
    public void A_second_transform_knows_nothing_of_the_first()
    {
        var transform = new RealFft(64);
        var (real, imaginary) = (new float[33], new float[33]);
        transform.Forward([.. Enumerable.Repeat(5f, 64)], real, imaginary);
        transform.Forward(new float[64], real, imaginary);
        Assert.All(real, value => Assert.Equal(0, value));
        Assert.All(imaginary, value => Assert.Equal(0, value));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    [InlineData(48)]
    [InlineData(1 << 21)]
    public void A_size_that_cannot_be_is_refused(int size) => Assert.Throws<ArgumentOutOfRangeException>(() => new Fft(size));

    private static Complex[] Definition(Complex[] numbers)
    {
        var result = new Complex[numbers.Length];
        for (var k = 0; k < numbers.Length; k++)
        {
            for (var n = 0; n < numbers.Length; n++)
                result[k] += numbers[n] * Complex.FromPolarCoordinates(1, -Math.Tau * ((long)k * n % numbers.Length) / numbers.Length);
        }
        return result;
    }
}
