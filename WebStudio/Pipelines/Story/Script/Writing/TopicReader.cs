using static WebStudio.Pipelines.Story.Script.Writing.TopicWords;

namespace WebStudio.Pipelines.Story.Script.Writing;

/// <summary>Understands a topic as far as its words allow: who it is about, what happens, what it turns on. What is not understood is quoted, never guessed at.</summary>
internal sealed class TopicReader(Lexicon lexicon)
{
    /// <param name="topic">1–300 characters, from outside.</param>
    /// <param name="names">Of the characters asked for: a topic that begins with one is about him or her.</param>
    public Topic Read(string topic, IReadOnlyList<string> names)
    {
        var whole = TopicText.Clean(topic);
        if (whole.Length == 0)
            return new Topic { Kind = TopicKind.Subject, Words = "A Sign Without Words", Crux = "the sign", Subject = "a sign without words", Tokens = ["sign"] };
        var clean = TopicText.WithoutOrder(whole);
        var words = TopicText.Short(clean);
        var tokens = words.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(token => token.Trim(',', '.', '!', '?', ':', '\'')).Where(token => token.Length > 0).ToList();
        if (!TopicText.IsLatin(words) || lexicon.IsForeign(tokens))
            return Quote(words, tokens, TopicKind.Quoted);
        if (Questions.Contains(tokens[0]) && (tokens.Count > 2 || clean.EndsWith('?')) && !(tokens is ["how", "to", ..]))
            return Quote(words, tokens, TopicKind.Question);
        if (tokens is ["how", "to", var verb, ..])
        {
            var matter = string.Join(' ', tokens.Skip(3).Prepend(Verbs.Gerund(verb)));
            return new Topic { Kind = TopicKind.Subject, Words = words, Crux = matter, Subject = matter, Tokens = tokens };
        }
        // “lost in the Sahara”: somebody is.
        if (tokens.Count > 2 && tokens[0] is "lost" or "stuck" or "trapped" or "stranded" or "abandoned" or "caught" or "born" or "alone" && Links.Contains(tokens[1]))
            return Cased(Happening(words, tokens, ["was", .. tokens]));
        return Cased(Named(words, tokens, names) ?? Hero(words, tokens) ?? Matter(words, tokens));
    }

    // Capitals of names are kept as they were written; those of a title only where the word is no common one.
    private Topic Cased(Topic topic)
    {
        var written = topic.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim(',', '.', '!', '?', ':')).Where(word => word.Length > 0).ToList();
        var isTitle = written.Skip(1).Count(word => char.IsUpper(word[0])) > written.Count / 2;
        var capitals = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in written.Skip(isTitle ? 0 : 1).Where(word => word.Any(char.IsUpper)))
        {
            if (!isTitle || !lexicon.IsCommon(word.ToLowerInvariant()) && !Links.Contains(word.ToLowerInvariant()) && !Determiners.Contains(word.ToLowerInvariant()) && !Relatives.Contains(word.ToLowerInvariant()))
                capitals[word.ToLowerInvariant()] = word;
        }
        string Restore(string phrase) => string.Join(' ', phrase.Split(' ').Select(word => capitals.TryGetValue(word, out var cased) ? cased : word));
        return topic with { Crux = Restore(topic.Crux), Subject = Restore(topic.Subject), Role = topic.Role is null ? null : Restore(topic.Role), Event = topic.Event is null ? null : Restore(topic.Event) };
    }

    private static Topic Quote(string words, IReadOnlyList<string> tokens, TopicKind kind) => new()
    {
        Kind = kind,
        Words = words,
        Crux = kind == TopicKind.Question ? "the question" : "the words",
        IsPlural = kind == TopicKind.Quoted,
        Subject = $"“{words}”",
        Tokens = tokens,
    };

    // “Emma finds a key”, “Marie Curie”.
    private Topic? Named(string words, List<string> tokens, IReadOnlyList<string> names)
    {
        var written = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var count = 0;
        foreach (var name in names)
        {
            if (words.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                count = name.Split(' ').Length;
        }
        if (count == 0 && lexicon.GenderOf(written[0].Trim(',', '\'')) is not null && char.IsUpper(written[0][0]))
        {
            count = 1;
            while (count < written.Length && count < 4 && (char.IsUpper(written[count][0]) && !lexicon.IsNoun(tokens[count]) || written[count] is "da" or "van" or "von" or "de" or "the" && count + 1 < written.Length && char.IsUpper(written[count + 1][0])))
                count++;
        }
        if (count == 0 || count > tokens.Count)
            return null;
        var called = string.Join(' ', written.Take(count)).Trim(',', '\'');
        var gender = lexicon.GenderOf(written[0].Trim(',', '\''));
        var rest = tokens.Skip(count).ToList();
        while (rest.Count > 0 && (Relatives.Contains(rest[0]) || rest[0] is "and" && rest.Count > 1 && lexicon.Verbs.IsVerb(rest[1])))
            rest.RemoveAt(0);
        if (rest.Count > 0 && (lexicon.Verbs.IsVerb(rest[0]) || rest[0].EndsWith("ed", StringComparison.Ordinal)))
            return Happening(words, tokens, rest) with { Name = called, Gender = gender };
        if (rest is ["and", .. var other])
            return new Topic { Kind = TopicKind.Hero, Words = words, Crux = Definite(other), IsPlural = lexicon.IsPlural(other[^1]), Subject = Definite(other), Tokens = tokens, Name = called, Gender = gender };
        var isFullName = count > 1 || rest.Count == 0;
        return isFullName ? new Topic { Kind = TopicKind.Person, Words = words, Crux = called, Subject = called, Name = called, Gender = gender, Tokens = tokens } : null;
    }

    private Topic? Hero(string words, List<string> tokens)
    {
        var first = Determiners.Contains(tokens[0]) ? 1 : 0;
        // A missing painter is looked for, and is not the one who looks.
        if (tokens.Count > first && tokens[first] is "missing" or "vanished" or "murdered" or "dead" or "stolen" or "disappeared")
            return null;
        var head = -1;
        for (var i = first; i < tokens.Count && i < first + 5; i++)
        {
            if (Links.Contains(tokens[i]) || Relatives.Contains(tokens[i]))
                break;
            if (lexicon.IsPerson(tokens[i]))
                head = i;
            else if (head >= 0)
                break;
        }
        if (head < 0)
            return null;
        var roleEnd = head + 1;
        if (roleEnd + 1 < tokens.Count && tokens[roleEnd] is "of")
        {
            do
                roleEnd++;
            while (roleEnd < tokens.Count && !Relatives.Contains(tokens[roleEnd]) && !lexicon.Verbs.IsVerb(tokens[roleEnd]) && tokens[roleEnd] is not ("and" or "with" or "in"));
        }
        var role = string.Join(' ', tokens.Skip(first).Take(roleEnd - first));
        if (lexicon.IsPlural(tokens[head]))
            role = $"one of {(first == 1 && tokens[0] is not ("a" or "an" or "some" or "no" or "every") ? tokens[0] is "the" ? "the" : $"the {tokens[0]}" : "the")} {role}".Replace("the the ", "the ", StringComparison.Ordinal);
        var rest = tokens.Skip(roleEnd).ToList();
        var gender = lexicon.GenderOfNoun(tokens[head]) ?? (tokens.Contains("her") || tokens.Contains("she") ? 'f' : tokens.Contains("his") || tokens.Contains("he") ? 'm' : null);
        if (rest.Count > 0 && rest[0] is "alone")
            rest.RemoveAt(0);
        if (rest.Count > 1 && Relatives.Contains(rest[0]) && rest[0] is not "whose")
            rest.RemoveAt(0);
        if (rest.Count > 1 && Links.Contains(rest[1]) && rest[1] is not "and" && (rest[0].EndsWith("ed", StringComparison.Ordinal) || rest[0] is "lost" or "stuck" or "born" or "caught" or "left" or "hidden" or "forgotten") && !tokens.Exists(Relatives.Contains))
            rest.Insert(0, "was");
        if (rest.Count > 0 && (lexicon.Verbs.IsVerb(rest[0]) || rest[0].EndsWith("ed", StringComparison.Ordinal) || rest[0].EndsWith("ing", StringComparison.Ordinal)))
            return Happening(words, tokens, rest) with { Role = role, Gender = gender };
        if (rest.Count == 0)
            return new Topic { Kind = TopicKind.Hero, Words = words, Crux = "the secret", Subject = Whole(role), Role = role, Gender = gender, Tokens = tokens };
        if (rest[0] is "and" or "with" or "vs" or "against" && rest.Count > 1)
        {
            var other = Head(rest.Skip(1).ToList());
            return new Topic { Kind = TopicKind.Hero, Words = words, Crux = other, IsPlural = lexicon.IsPlural(other.Split(' ')[^1]), Subject = other, Role = role, Gender = gender, Tokens = tokens };
        }
        if (!Links.Contains(rest[0]))
            return null;
        var near = rest.Count > 1 ? Head(rest.Skip(1).ToList()) : "the secret";
        return new Topic { Kind = TopicKind.Hero, Words = words, Crux = near, IsPlural = lexicon.IsPlural(near.Split(' ')[^1]), Subject = Whole(role), Role = role, Gender = gender, Tokens = tokens };
    }

    // A predicate: its past, and the thing in it.
    private Topic Happening(string words, List<string> tokens, List<string> predicate)
    {
        var crux = "";
        for (var i = 1; i < predicate.Count; i++)
        {
            if (predicate[i] is "that" or "what" or "why" or "how" or "where" or "when")
                break;
            if (Determiners.Contains(predicate[i]) && i + 1 < predicate.Count)
            {
                crux = Head(predicate.Skip(i).ToList());
                break;
            }
        }
        if (crux.Length == 0 && predicate.Count > 1 && lexicon.IsNoun(predicate[^1]))
            crux = $"the {predicate[^1]}";
        if (crux.Length == 0 || crux is "the time" or "the one" or "the way")
            crux = "the secret";
        return new Topic { Kind = TopicKind.Hero, Words = words, Crux = crux, IsPlural = lexicon.IsPlural(crux.Split(' ')[^1]), Subject = crux, Event = lexicon.Verbs.Past(predicate), Tokens = tokens };
    }

    private Topic Matter(string words, List<string> tokens)
    {
        var relative = tokens.FindIndex(1, Relatives.Contains);
        // “a haunted house”: what follows an article is no verb.
        var verb = Enumerable.Range(1, tokens.Count - 1).FirstOrDefault(i => lexicon.IsFiniteVerb(tokens[i]) && !Determiners.Contains(tokens[i - 1]) || i == 1 && lexicon.IsPlural(tokens[0]) && lexicon.Verbs.IsBase(tokens[1]));
        var hasTime = tokens.Any(Times.Contains);
        if (tokens[0] is "never" or "always" or "don't" or "just" or "not" or "no" && tokens.Count > 1 || lexicon.Verbs.IsBase(tokens[0]) && !lexicon.IsNoun(tokens[0]) && tokens.Count > 1 || verb > 0 && relative < 0 && !hasTime)
            return Doing(words, tokens, verb) ?? Quote(words, tokens, TopicKind.Quoted);
        // “the dog that waited at the station”.
        if (relative > 0 && relative + 1 < tokens.Count && tokens[relative] is not "whose" && lexicon.Verbs.IsVerb(tokens[relative + 1]) && Doing(words, [.. tokens.Where((_, i) => i != relative)], relative) is { } done)
            return done;
        var crux = Head(tokens);
        var head = crux.Split(" of ")[0].Split(' ')[^1];
        var isBare = !Determiners.Contains(tokens[0]) && !lexicon.IsThing(head);
        var full = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var proper = full.Length > 0 && full.Skip(Determiners.Contains(tokens[0]) ? 1 : 0).All(word => char.IsUpper(word[0]) || Links.Contains(word)) && (!lexicon.IsNoun(head) || full.Length > 1 && OfWhichThereIsOne.Contains(head));
        var subject = proper ? string.Join(' ', full.Select((word, i) => i == 0 && Determiners.Contains(tokens[0]) ? tokens[0] : word)) : string.Join(' ', tokens);
        if (proper && !Determiners.Contains(tokens[0]) && full.Length > 1 && OfWhichThereIsOne.Contains(head))
            subject = $"the {subject}";
        if (proper)
            crux = subject;
        else if (!isBare && !Determiners.Contains(tokens[0]) && !lexicon.IsPlural(head))
            subject = $"the {subject}";
        else if (isBare || lexicon.IsPlural(head) && !Determiners.Contains(tokens[0]))
            crux = WithoutThe(crux);
        subject = subject.StartsWith("a ", StringComparison.Ordinal) || subject.StartsWith("an ", StringComparison.Ordinal) ? "the" + subject[subject.IndexOf(' ', StringComparison.Ordinal)..] : subject;
        return new Topic { Kind = TopicKind.Subject, Words = words, Crux = crux, IsPlural = lexicon.IsPlural(head), Subject = subject, Tokens = tokens };
    }

    // “a lost dog finds its way home”: not a person, but something happens to it.
    private Topic? Doing(string words, List<string> tokens, int verb)
    {
        if (verb <= 0 || !lexicon.IsNoun(tokens[verb - 1]) || lexicon.Verbs.IsBase(tokens[0]) && !Determiners.Contains(tokens[0]) && verb > 1)
            return null;
        var subject = tokens.Take(verb).ToList();
        if (subject.Any(token => Links.Contains(token) || Questions.Contains(token)))
            return null;
        var isPlural = lexicon.IsPlural(tokens[verb - 1]);
        var happened = lexicon.Verbs.Past([.. tokens.Skip(verb)]);
        if (isPlural && happened.StartsWith("was ", StringComparison.Ordinal))
            happened = "were" + happened[3..];
        var crux = Determiners.Contains(tokens[0]) || !isPlural ? Head(subject) : string.Join(' ', subject);
        return new Topic { Kind = TopicKind.Subject, Words = words, Crux = crux, IsPlural = isPlural, Subject = crux, Event = happened, Tokens = tokens };
    }

    // “a strange voice in the fog” gives “the strange voice”.
    private string Head(List<string> phrase)
    {
        var start = Determiners.Contains(phrase[0]) ? 1 : 0;
        var end = start;
        while (end < phrase.Count && end < start + 4 && !Links.Contains(phrase[end]) && !Relatives.Contains(phrase[end]) && !(end > start && (Determiners.Contains(phrase[end]) || lexicon.IsFiniteVerb(phrase[end]))))
            end++;
        if (end == start)
            return "the secret";
        // “the fall of Rome” is one thing.
        if (end + 1 < phrase.Count && phrase[end] is "of")
        {
            var last = end + 1;
            while (last < phrase.Count && last < end + 4 && !Links.Contains(phrase[last]) && !Relatives.Contains(phrase[last]) && !lexicon.IsFiniteVerb(phrase[last]))
                last++;
            end = last;
        }
        var noun = string.Join(' ', phrase.Skip(start).Take(end - start));
        return start == 1 || lexicon.IsNoun(phrase[end - 1]) ? "the " + noun : noun;
    }

    // Of “one of the two brothers”, both.
    private static string Whole(string role) => role.StartsWith("one of ", StringComparison.Ordinal) ? role["one of ".Length..] : $"the {role}";

    private static string WithoutThe(string phrase) => phrase.StartsWith("the ", StringComparison.Ordinal) ? phrase["the ".Length..] : phrase;

    private string Definite(List<string> phrase) => Head(phrase);
}
