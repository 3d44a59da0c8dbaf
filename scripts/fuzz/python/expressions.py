"""Expressions of plain Python by their type, as templates of `writer.py`."""

# Where expressions become no deeper.
LITERALS = {
    "number": ["0", "1", "2", "3", "5", "7", "10", "-1"],
    "text": ["'a'", "'bb'", "'relu'", "'soft max'", "'x_1'", "''", "'Ab'"],
    "truth": ["True", "False"],
    "numbers": ["[]", "[$figure]", "[$figure, $figure]", "[$figure, $figure, $figure]", "[$figure, $figure, $figure, $figure]"],
    "texts": ["[]", "[$word]", "[$word, $word]", "[$word, $word, $word]"],
    "table": ["{}", "{$key: $figure}", "{'a': $figure, 'k': $figure}", "{'bb': $figure, 'c': $figure, 'a': $figure}"],
}

# What nobody knows before the program runs.
UNKNOWN = {
    "number": "unknown_number()", "text": "unknown_text()", "truth": "unknown_truth()",
    "numbers": "unknown_numbers()", "texts": "unknown_texts()", "table": "unknown_table()",
}

PRODUCTIONS = {
    "figure": LITERALS["number"],
    "word": LITERALS["text"],
    "key": ["'a'", "'b'", "'c'", "'k'", "'bb'"],
    "several": ["$numbers", "$texts"],
    "counted": ["$numbers", "$texts", "$table", "$text"],
    "plain": ["$number", "$text", "$numbers"],
    "comparison": ["<", ">", "==", "!=", "<=", ">="],
    "separator": ["", "' '", "'_'"],
    "number": [
        "($number $(+|-|*) $number)", "($number // $(1|2|3))", "($number % $(2|3|-3))", "-$number", "($number $(and|or) $number)",
        "abs($number)", "int($truth)", "$figure", "max($number, $number)", "min($numbers + [$number])", "sum($numbers)",
        "len($counted)", "len(set($several))", "len($several[$number:])", "len(list(range($number % 7)))",
        "len({$text: 1, $text: 2})", "len([x for x in $numbers if x > $number])", "len(dict(zip($texts, $numbers)))",
        "len($text.split($separator))", "len({k: v for k, v in enumerate($texts)})", "len({k: v for v, k in enumerate($texts)})",
        "$table.get($text, $number)", "dict(zip($texts, $numbers)).get('a', $number)", "($numbers + [$number])[$(0|-1)]",
        "$texts.count($text)", "$text.find($text)", "next(iter($numbers + [$number]))", "(lambda z: z * 2)($number)",
        "functools.reduce(lambda p, q: p + q, $numbers, $number)",
    ],
    "text": [
        "($text + $text)", "$text.$(lower|upper|strip|title|capitalize)()", 'f"{$number}"', "str($number)", "'-'.join($texts)",
        "$text.replace('a', $text)", "($texts + [$text])[0]", "'%s_%d' % ($text, $number)", "'{}:{}'.format($text, $number)",
        "$text[$(0:1|1:|::-1|:-1)]", "$word", "sorted($texts + ['q'])[0]", "$text * $(0|1|2)", "type($plain).__name__",
    ],
    "truth": [
        "($number $comparison $number)", "($text == $text)", "($numbers == $numbers)", "(0 < $number < 5)", "(not $truth)",
        "($truth $(and|or) $truth)", "($text in $($texts|$table|$text))", "($text not in $texts)", "($number in $numbers)",
        "$text.$(startswith|endswith)($text)", "isinstance($plain, $(int|str|list|(int, str)|dict))", "any(x > 2 for x in $numbers)",
        "all(x > 0 for x in $numbers)", "bool($($text|$number))",
    ],
    "numbers": [
        "($numbers + $numbers)", "[$number, $number]", "[*$numbers, $number]", "[x $(+ 1|* 2|% 3) for x in $numbers]",
        "[x for x in $numbers if x $(> 1|!= 0|% 2 == 0)]", "list(range($number % 6))", "$numbers[$(1:|:2|::-1|::2|-2:|:-1)]",
        "sorted($numbers$(|, reverse=True))", "sorted(set($numbers))", "list($table.values())", "[len(s) for s in $texts]",
        "$numbers * $(0|1|2)", "list(map(lambda x: x + 1, $numbers))", "list(filter(lambda x: x > 1, $numbers))",
        "[i for i, x in enumerate($texts)]", "[a + b for a, b in zip($numbers, $numbers)]", "list(reversed($numbers))", "list($numbers)",
        "$numbers.copy()", "copy.deepcopy($numbers)", "[x for row in [$numbers, $numbers] for x in row]",
        "list(itertools.chain($numbers, $numbers))",
    ],
    "texts": [
        "($texts + $texts)", "[$text, $text]", "$text.split($separator)", "list($table)", "list($table.keys())", "list($text)",
        "[s.upper() for s in $texts]", "[str(x) for x in $numbers]", "[k for k, v in $table.items() if v > 1]",
        "sorted($texts)", "sorted(set($texts))", "$texts[$(1:|:1|::-1)]", "list(dict.fromkeys($texts))",
    ],
    "table": [
        "{$text: $number, **$table}", "dict($table, k=$number)", "dict(a=$number, b=$number)", "dict([($text, $number)])",
        "dict(zip($texts, $numbers))", "dict($table.items())", "dict(sorted($table.items()))", "($table | $table)", "$table.copy()",
        "{k: v + 1 for k, v in $table.items()}", "{k: v for k, v in $table.items() if v > $number}",
        "{s: i for i, s in enumerate($texts)}", "collections.OrderedDict($table)",
    ],
}
