using System.Text;

namespace Memo.Compiler.Text;

/// <summary>
/// Unicode normal form C, from a table of our own: the framework's answers "yes" to everything where the host runs without culture data, and
/// what a file means must not depend on the host. Knows the marks of Latin, Greek, Cyrillic and kana, and the characters that are never normal
/// (CJK compatibility ideographs among them).
/// </summary>
internal static class NormalForm
{
    /// <summary>Each mark with the letters it joins and what they become.</summary>
    private static readonly (char Mark, string Letters, string Joined)[] Marks =
    [
        ('\u0300', "AEINOUWYaeinouwy¨ÂÊÔÜâêôüĂăĒēŌōƠơƯưΑΕΗΙΟΥΩαεηιουωϊϋЕИеиἀἁἈἉἐἑἘἙἠἡἨἩἰἱἸἹὀὁὈὉὐὑὙὠὡὨὩ᾿῾", "ÀÈÌǸÒÙẀỲàèìǹòùẁỳ῭ẦỀỒǛầềồǜẰằḔḕṐṑỜờỪừᾺῈῊῚῸῪῺὰὲὴὶὸὺὼῒῢЀЍѐѝἂἃἊἋἒἓἚἛἢἣἪἫἲἳἺἻὂὃὊὋὒὓὛὢὣὪὫ῍῝"),
        ('\u0301', "ACEGIKLMNOPRSUWYZacegiklmnoprsuwyz¨ÂÅÆÇÊÏÔÕØÜâåæçêïôõøüĂăĒēŌōŨũƠơƯưΑΕΗΙΟΥΩαεηιουωϊϋϒГКгкἀἁἈἉἐἑἘἙἠἡἨἩἰἱἸἹὀὁὈὉὐὑὙὠὡὨὩ᾿῾", "ÁĆÉǴÍḰĹḾŃÓṔŔŚÚẂÝŹáćéǵíḱĺḿńóṕŕśúẃýź΅ẤǺǼḈẾḮỐṌǾǗấǻǽḉếḯốṍǿǘẮắḖḗṒṓṸṹỚớỨứΆΈΉΊΌΎΏάέήίόύώΐΰϓЃЌѓќἄἅἌἍἔἕἜἝἤἥἬἭἴἵἼἽὄὅὌὍὔὕὝὤὥὬὭ῎῞"),
        ('\u0302', "ACEGHIJOSUWYZaceghijosuwyzẠạẸẹỌọ", "ÂĈÊĜĤÎĴÔŜÛŴŶẐâĉêĝĥîĵôŝûŵŷẑẬậỆệỘộ"),
        ('\u0303', "AEINOUVYaeinouvyÂÊÔâêôĂăƠơƯư", "ÃẼĨÑÕŨṼỸãẽĩñõũṽỹẪỄỖẫễỗẴẵỠỡỮữ"),
        ('\u0304', "AEGIOUYaegiouyÄÆÕÖÜäæõöüǪǫȦȧȮȯΑΙΥαιυИУиуḶḷṚṛ", "ĀĒḠĪŌŪȲāēḡīōūȳǞǢȬȪǕǟǣȭȫǖǬǭǠǡȰȱᾹῙῩᾱῑῡӢӮӣӯḸḹṜṝ"),
        ('\u0306', "AEGIOUaegiouȨȩΑΙΥαιυАЕЖИУаежиуẠạ", "ĂĔĞĬŎŬăĕğĭŏŭḜḝᾸῘῨᾰῐῠӐӖӁЙЎӑӗӂйўẶặ"),
        ('\u0307', "ABCDEFGHIMNOPRSTWXYZabcdefghmnoprstwxyzŚśŠšſṢṣ", "ȦḂĊḊĖḞĠḢİṀṄȮṖṘṠṪẆẊẎŻȧḃċḋėḟġḣṁṅȯṗṙṡṫẇẋẏżṤṥṦṧẛṨṩ"),
        ('\u0308', "AEHIOUWXYaehiotuwxyÕõŪūΙΥιυϒІАЕЖЗИОУЧЫЭаежзиоучыэіӘәӨө", "ÄËḦÏÖÜẄẌŸäëḧïöẗüẅẍÿṎṏṺṻΪΫϊϋϔЇӒЁӜӞӤӦӰӴӸӬӓёӝӟӥӧӱӵӹӭїӚӛӪӫ"),
        ('\u0309', "AEIOUYaeiouyÂÊÔâêôĂăƠơƯư", "ẢẺỈỎỦỶảẻỉỏủỷẨỂỔẩểổẲẳỞởỬử"),
        ('\u030A', "AUauwy", "ÅŮåůẘẙ"),
        ('\u030B', "OUouУу", "ŐŰőűӲӳ"),
        ('\u030C', "ACDEGHIKLNORSTUZacdeghijklnorstuzÜüƷʒ", "ǍČĎĚǦȞǏǨĽŇǑŘŠŤǓŽǎčďěǧȟǐǰǩľňǒřšťǔžǙǚǮǯ"),
        ('\u030F', "AEIORUaeioruѴѵ", "ȀȄȈȌȐȔȁȅȉȍȑȕѶѷ"),
        ('\u0311', "AEIORUaeioru", "ȂȆȊȎȒȖȃȇȋȏȓȗ"),
        ('\u0313', "ΑΕΗΙΟΩαεηιορυω", "ἈἘἨἸὈὨἀἐἠἰὀῤὐὠ"),
        ('\u0314', "ΑΕΗΙΟΡΥΩαεηιορυω", "ἉἙἩἹὉῬὙὩἁἑἡἱὁῥὑὡ"),
        ('\u031B', "OUou", "ƠƯơư"),
        ('\u0323', "ABDEHIKLMNORSTUVWYZabdehiklmnorstuvwyzƠơƯư", "ẠḄḌẸḤỊḲḶṂṆỌṚṢṬỤṾẈỴẒạḅḍẹḥịḳḷṃṇọṛṣṭụṿẉỵẓỢợỰự"),
        ('\u0324', "Uu", "Ṳṳ"),
        ('\u0325', "Aa", "Ḁḁ"),
        ('\u0326', "STst", "ȘȚșț"),
        ('\u0327', "CDEGHKLNRSTcdeghklnrst", "ÇḐȨĢḨĶĻŅŖŞŢçḑȩģḩķļņŗşţ"),
        ('\u0328', "AEIOUaeiou", "ĄĘĮǪŲąęįǫų"),
        ('\u032D', "DELNTUdelntu", "ḒḘḼṊṰṶḓḙḽṋṱṷ"),
        ('\u032E', "Hh", "Ḫḫ"),
        ('\u0330', "EIUeiu", "ḚḬṴḛḭṵ"),
        ('\u0331', "BDKLNRTZbdhklnrtz", "ḆḎḴḺṈṞṮẔḇḏẖḵḻṉṟṯẕ"),
        ('\u0338', "<=>←→↔⇐⇒⇔∃∈∋∣∥∼≃≅≈≍≡≤≥≲≳≶≷≺≻≼≽⊂⊃⊆⊇⊑⊒⊢⊨⊩⊫⊲⊳⊴⊵", "≮≠≯↚↛↮⇍⇏⇎∄∉∌∤∦≁≄≇≉≭≢≰≱≴≵≸≹⊀⊁⋠⋡⊄⊅⊈⊉⋢⋣⊬⊭⊮⊯⋪⋫⋬⋭"),
        ('\u0342', "¨αηιυωϊϋἀἁἈἉἠἡἨἩἰἱἸἹὐὑὙὠὡὨὩ᾿῾", "῁ᾶῆῖῦῶῗῧἆἇἎἏἦἧἮἯἶἷἾἿὖὗὟὦὧὮὯ῏῟"),
        ('\u0345', "ΑΗΩάήαηωώἀἁἂἃἄἅἆἇἈἉἊἋἌἍἎἏἠἡἢἣἤἥἦἧἨἩἪἫἬἭἮἯὠὡὢὣὤὥὦὧὨὩὪὫὬὭὮὯὰὴὼᾶῆῶ", "ᾼῌῼᾴῄᾳῃῳῴᾀᾁᾂᾃᾄᾅᾆᾇᾈᾉᾊᾋᾌᾍᾎᾏᾐᾑᾒᾓᾔᾕᾖᾗᾘᾙᾚᾛᾜᾝᾞᾟᾠᾡᾢᾣᾤᾥᾦᾧᾨᾩᾪᾫᾬᾭᾮᾯᾲῂῲᾷῇῷ"),
        ('\u3099', "うかきくけこさしすせそたちつてとはひふへほゝウカキクケコサシスセソタチツテトハヒフヘホワヰヱヲヽ", "ゔがぎぐげござじずぜぞだぢづでどばびぶべぼゞヴガギグゲゴザジズゼゾダヂヅデドバビブベボヷヸヹヺヾ"),
        ('\u309A', "はひふへほハヒフヘホ", "ぱぴぷぺぽパピプペポ"),
    ];

    private static readonly Dictionary<(char Letter, char Mark), char> JoinedOf =
        Marks.SelectMany(m => m.Letters.Select((letter, i) => (Key: (letter, m.Mark), Joined: m.Joined[i]))).ToDictionary(p => p.Key, p => p.Joined);

    /// <summary>The first place that is not in normal form, or null.</summary>
    public static int? FirstFault(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] >= '\u0300' && (IsNeverNormal(text, i) || (i > 0 && JoinedOf.ContainsKey((text[i - 1], text[i])))))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>The text with letters and marks joined; null if that does not make it normal.</summary>
    public static string? Join(string text)
    {
        var joined = new StringBuilder();
        foreach (var c in text)
        {
            if (joined.Length > 0 && JoinedOf.TryGetValue((joined[joined.Length - 1], c), out var one))
            {
                joined[joined.Length - 1] = one;
            }
            else
            {
                joined.Append(c);
            }
        }

        var result = joined.ToString();
        return FirstFault(result) is null ? result : null;
    }

    private static bool IsNeverNormal(string text, int i) =>
        text[i] is
            (>= '\u0340' and <= '\u0341') or (>= '\u0343' and <= '\u0344') or '\u0374' or '\u037E' or '\u0387'
            or (>= '\u0958' and <= '\u095F') or (>= '\u09DC' and <= '\u09DD') or '\u09DF' or '\u0A33' or '\u0A36'
            or (>= '\u0A59' and <= '\u0A5B') or '\u0A5E' or (>= '\u0B5C' and <= '\u0B5D') or '\u0F43' or '\u0F4D' or '\u0F52'
            or '\u0F57' or '\u0F5C' or '\u0F69' or '\u0F73' or (>= '\u0F75' and <= '\u0F76') or '\u0F78' or '\u0F81' or '\u0F93'
            or '\u0F9D' or '\u0FA2' or '\u0FA7' or '\u0FAC' or '\u0FB9' or '\u1F71' or '\u1F73' or '\u1F75' or '\u1F77' or '\u1F79'
            or '\u1F7B' or '\u1F7D' or '\u1FBB' or '\u1FBE' or '\u1FC9' or '\u1FCB' or '\u1FD3' or '\u1FDB' or '\u1FE3' or '\u1FEB'
            or (>= '\u1FEE' and <= '\u1FEF') or '\u1FF9' or '\u1FFB' or '\u1FFD' or (>= '\u2000' and <= '\u2001') or '\u2126'
            or (>= '\u212A' and <= '\u212B') or (>= '\u2329' and <= '\u232A') or '\u2ADC' or (>= '\uF900' and <= '\uFA0D') or '\uFA10'
            or '\uFA12' or (>= '\uFA15' and <= '\uFA1E') or '\uFA20' or '\uFA22' or (>= '\uFA25' and <= '\uFA26')
            or (>= '\uFA2A' and <= '\uFA6D') or (>= '\uFA70' and <= '\uFAD9') or '\uFB1D' or '\uFB1F' or (>= '\uFB2A' and <= '\uFB36')
            or (>= '\uFB38' and <= '\uFB3C') or '\uFB3E' or (>= '\uFB40' and <= '\uFB41') or (>= '\uFB43' and <= '\uFB44')
            or (>= '\uFB46' and <= '\uFB4E')
        || (text[i] == '\uD87E' && i + 1 < text.Length && text[i + 1] is >= '\uDC00' and <= '\uDE1D');
}
