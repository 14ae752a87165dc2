using System.Text;
using WebStudio.Pipelines.Echo.Arrays;

namespace WebStudio.Tests.Pipelines.Echo.Arrays;

public sealed class NpyHeaderTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("{'descr': '<u2', 'fortran_order': False, 'shape': (3, 4, 5), }", "3,4,5")]
    [InlineData("{'descr': '<u2', 'fortran_order': False, 'shape': (3L, 4L), }", "3,4")]
    [InlineData("{'shape':(7,),'fortran_order':False,'descr':\"<u2\"}      ", "7")]
    [InlineData("{ 'shape' : ( ) , 'fortran_order' : False , 'descr' : u'<u2' }", "")]
    [InlineData("{'descr': '\\x3cu2', 'fortran_order': False, 'shape': (0, 9)}", "0,9")]
    public void Headers_are_read_as_Python_wrote_them(string text, string shape)
    {
        var header = NpyHeader.Parse(text, 80);
        Assert.Equal(("uint16", ElementType.UInt16, false, false, shape, null), (header.TypeName, header.Type, header.BigEndian, header.FortranOrder, string.Join(",", header.Shape), header.Problem));
    }

    [Theory]
    [InlineData("'|b1'", "bool", false)]
    [InlineData("'=f4'", "float32", false)]
    [InlineData("'f4'", "float32", false)]
    [InlineData("'>f8'", "float64", true)]
    [InlineData("'>u1'", "uint8", false)]
    [InlineData("'>f2'", "float16", true)]
    [InlineData("'<i8'", "int64", false)]
    public void Types_are_read_as_NumPy_spells_them(string descr, string name, bool bigEndian)
    {
        var header = NpyHeader.Parse($"{{'descr': {descr}, 'fortran_order': True, 'shape': (2, 3)}}", 80);
        Assert.Equal((name, bigEndian, true, null), (header.TypeName, header.BigEndian, header.FortranOrder, header.Problem));
    }

    [Theory]
    [InlineData("'|O'", "It holds pickled Python objects")]
    [InlineData("'<c16'", "It holds complex numbers")]
    [InlineData("'<f16'", "It holds floating-point numbers of 16 bytes")]
    [InlineData("'<U5'", "It holds text.")]
    [InlineData("[('a', '<f4'), ('b', '<u2', (2, 2))]", "It holds records")]
    [InlineData("('<f4', (3,))", "It holds records")]
    [InlineData("'<u3'", "Its type <u3 is not known.")]
    [InlineData("'x\\n\\x00y'", "Its type x  y is not known.")]
    public void Types_that_cannot_be_shown_have_a_reason(string descr, string problem)
    {
        var header = NpyHeader.Parse($"{{'descr': {descr}, 'fortran_order': False, 'shape': (2, 3)}}", 80);
        Assert.Null(header.Type);
        Assert.StartsWith(problem, header.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(-1, 4)", "Its header gives an axis a negative length.")]
    [InlineData("(9223372036854775807, 9223372036854775807)", "Its header gives it more elements than any file could hold.")]
    [InlineData("(4611686018427387904, 2)", "Its header gives it more elements than any file could hold.")]
    [InlineData("(4611686018427387904, 0, 4)", "Its header gives it more elements than any file could hold.")]
    [InlineData("(99999999999999999999999999, 2)", "Its header has a number that is too large.")]
    [InlineData("(2.5, 2)", "Its header is damaged.")]
    [InlineData("(2)", "Its header is damaged.")]
    [InlineData("[2, 2]", "Its header is damaged.")]
    [InlineData("(True, 2)", "Its header is damaged.")]
    [InlineData("(2, '3')", "Its header is damaged.")]
    [InlineData("(2, 3", "Its header is damaged.")]
    [InlineData("(,)", "Its header is damaged.")]
    [InlineData("(1 2)", "Its header is damaged.")]
    [InlineData("__import__('os').system('true')", "Its header is damaged.")]
    [InlineData("None", "Its header is damaged.")]
    [InlineData("(((((((((((((((((((1,),),),),),),),),),),),),),),),),),),)", "Its header is damaged.")]
    public void Impossible_shapes_are_refused(string shape, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<InvalidArrayException>(() => NpyHeader.Parse($"{{'descr': '<u2', 'fortran_order': False, 'shape': {shape}}}", 80)).Message);

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{'descr': '<u2', 'shape': (2, 2)}")]
    [InlineData("{'descr': '<u2', 'fortran_order': 0, 'shape': (2, 2)}")]
    [InlineData("{'descr': '<u2', 'fortran_order': False, 'shape': (2, 2), 'more': 1}")]
    [InlineData("{'descr': '<u2', 'fortran_order': False, 'shape': (2, 2)} + 1")]
    [InlineData("{'descr': 4, 'fortran_order': False, 'shape': (2, 2)}")]
    [InlineData("{'descr': '', 'fortran_order': False, 'shape': (2, 2)}")]
    [InlineData("{'descr': '<u2\\q', 'fortran_order': False, 'shape': (2, 2)}")]
    [InlineData("{'descr': '<u2\\x4', 'fortran_order': False, 'shape': (2, 2)}")]
    [InlineData("{'descr': '<u2")]
    [InlineData("{'descr': -, 'fortran_order': False, 'shape': (2, 2)}")]
    public void What_is_no_header_is_refused(string text) =>
        Assert.Equal("Its header is damaged.", Assert.Throws<InvalidArrayException>(() => NpyHeader.Parse(text, 80)).Message);

    [Theory]
    [InlineData("", "It is not an array that NumPy saved.")]
    [InlineData("\u0080\u0004\u0095............", "It is not an array that NumPy saved.")]
    [InlineData("\u0093NUMPY\u0001\0", "Its header is cut short.")]
    [InlineData("\u0093NUMPY\u0001\0\u0009\0{", "Its header is cut short.")]
    [InlineData("\u0093NUMPY\u0002\0\u00FF\u00FF\u00FF\u00FF{}", "Its header of 4294967295 bytes is too long; at most 65536 are read.")]
    [InlineData("\u0093NUMPY\u0004\0\u0009\0{", "Its format has version 4.0; 1.0 to 3.0 are read.")]
    public async Task A_beginning_that_is_no_header_is_refused(string bytes, string sentence) =>
        Assert.Equal(sentence, (await Assert.ThrowsAsync<InvalidArrayException>(() => NpyHeader.ReadAsync(new MemoryStream(Encoding.Latin1.GetBytes(bytes)), new NpzLimits(), Cancel))).Message);
}
