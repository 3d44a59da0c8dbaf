"""Expressions of arrays that may serve as labels, by their type, and what is done to them, as templates of `writer.py`."""

# Where expressions become no deeper. All have 240 samples, so that hardly ever one of the classes is missing by chance.
LITERALS = {
    "ids": ["np.random.randint(0, $classes, size=240)"],
    "onehot": ["to_categorical(np.random.randint(0, $classes, size=240), 5)"],
    "reals": ["np.random.rand(240)"],
    "column": ["np.random.randint(0, $classes, size=(240, 1))"],
    "names": ["[$letters]"],
    "anything": ["[0, 1]"],
}

PRODUCTIONS = {
    "classes": ["2", "3", "4", "5"],
    "comparison": ["==", ">", "<", "!=", ">="],
    "small": ["0", "1", "2"],
    "type": ["int", "float", "'int32'", "'float32'", "np.float32"],
    "ids": [
        # Written, drawn and counted.
        "np.array([$written_ids])", "np.array([$written_bits])", "np.array([$written_signs])",
        "np.random.randint($(0|0|0|1), $classes, size=240)", "np.random.randint($classes, size=(240,))",
        "np.random.choice([0, 1, $(2|3)], size=240)", "np.random.choice($classes, 240)", "np.arange(240) % $classes", "np.arange(240) // 80",
        "np.zeros(240)", "np.ones(240)", "np.full(240, $small)", "np.concatenate([np.zeros(60), np.ones(60)])",
        "np.concatenate((np.zeros(60), np.ones(60), np.ones(4) * 2))", "np.repeat([$(0, 1|0, 1, 2|1, 2)], 100)",
        "np.tile([$(0, 1|0, 1, 2)], 100)", "np.linspace(0, 1, 240)", "np.bincount(np.random.randint(0, $classes, size=240))",
        # Calculated.
        "($ids - 1)", "($ids + 1)", "($ids * 2)", "($ids % $(2|3))", "(1 - $ids)", "np.sign($ids)", "np.abs($ids)", "np.minimum($ids, 1)",
        "np.clip($ids, $(0, 1|1, 3|0, 2))", "np.where($ids $comparison $small, $(1, 0|0, 1|1, -1|2, 1))",
        "($ids $comparison $small).astype($type)", "($ids > 0) * 1", "np.logical_and($ids > 0, $ids < 3).astype(int)",
        "np.isin($ids, [1, 2]).astype(int)", "np.digitize($reals, [0.3, 0.6])",
        "np.array([$(1 if x > 1 else 0|x - 1|x|int(x == 2)|x % 2|{0: 0, 1: 1}.get(x, 2)) for x in $ids])",
        "np.array(list(map(lambda x: $(x + 1|1 if x else 0), $ids)))",
        # Converted, cut out and put together.
        "$ids.astype($type)", "np.asarray($ids, dtype='float32')", "np.array($ids.tolist())", "$ids.copy()", "$ids.reshape(-1)",
        "$ids[$(2:|3:90|::-1|::2)]", "$ids[$ids $(!=|>|==) $(0|1)]", "$ids[np.random.permutation(len($ids))[:120]]",
        "np.random.permutation($ids)", "np.concatenate([$ids, $ids])", "np.append($ids, $ids)", "np.hstack(($ids, $ids))", "np.repeat($ids, 2)",
        "$column.$(squeeze|ravel|flatten)()", "$column[:, 0]", "np.squeeze($column)",
        # Of names, by tables, and of one-hot labels.
        "LabelEncoder().fit_transform($($names|$ids))", "pd.factorize($names)[0]", "np.unique($ids, return_inverse=True)[1]",
        "np.array([['a', 'b', 'c'].index(w) for w in $names])", "pd.Series($names).astype('category').cat.codes.values",
        "(pd.Series($names) == 'a').astype(int).values", "pd.Series($ids).map({0: 1, 1: 0, 2: 2, 3: 3, 4: 0, -1: 0}).values",
        "pd.Series($ids).replace({$(2: 1|-1: 0|3: 0, 2: 1)}).values", "pd.get_dummies($names).values.argmax(1)",
        "np.argmax($onehot, axis=$(1|-1))", "$onehot.argmax(axis=1)", "$onehot[:, $(0|1)]", "np.$(sum|max)($onehot, axis=1)",
    ],
    "names": [
        "[$letters]", "np.array([$two_letters])", "np.random.choice(['a', 'b', 'c'], 240)", "np.where($ids > 1, 'a', 'b')",
        "[{0: 'a', 1: 'b'}.get(x, 'c') for x in $ids]",
    ],
    "reals": [
        "np.random.rand(240)", "np.random.randn(240)", "np.random.uniform(-1, 1, size=240)", "np.sin(np.arange(240))",
        "np.linspace($(0, 1|-1, 1|0, 10), 240)", "$reals * $(2|10|0.5)", "($reals + 1) / 2", "$reals / 255.0", "$ids / $(2|4.0)", "1 - $reals",
        "-$reals", "$reals ** 2", "np.tanh($reals)", "np.log1p(np.abs($reals))", "np.clip($reals, 0, 1)",
        "($reals - np.mean($reals)) / np.std($reals)", "np.concatenate([$reals.ravel(), $reals.ravel()])",
        "MinMaxScaler().fit_transform($reals.reshape(-1, 1))", "StandardScaler().fit_transform($reals.reshape(-1, 1))[:, 0]",
        "MinMaxScaler(feature_range=(-1, 1)).fit_transform($reals.reshape(-1, 1)).ravel()",
    ],
    "onehot": [
        "to_categorical($ids)", "to_categorical($ids, $(5|6|10))", "to_categorical($ids, num_classes=10)", "np.eye($(5|6))[$ids]",
        "np.array([to_categorical(x, 5) for x in $ids])", "pd.get_dummies($names).values", "pd.get_dummies(pd.Series($ids)).values.astype(int)",
        "OneHotEncoder(sparse_output=False).fit_transform($ids.reshape(-1, 1))",
        "OneHotEncoder().fit_transform(np.array($names).reshape(-1, 1)).toarray()", "LabelBinarizer().fit_transform($($names|$ids))",
        "np.random.randint(0, 2, size=(240, $(3|5)))", "np.random.rand(240, 3)", "np.zeros((240, 4))", "np.column_stack(($ids, $ids))",
        "np.stack([$ids, $ids], axis=1)", "np.hstack([$column, 1 - $column])", "np.tile($column, (1, 3))", "np.repeat($column, 3, axis=1)",
        "$onehot.astype('float32')", "$onehot[2:]", "$onehot[np.random.permutation(120)]", "$onehot[:, $(:2|1:)]", "$onehot.copy()",
        "np.concatenate([$onehot, $onehot])", "np.vstack([$onehot, $onehot])", "np.array($onehot.tolist())", "pd.DataFrame($onehot).values",
        "1 - $onehot", "$onehot.T.T", "$some_onehot.reshape(-1, $some_onehot.shape[1])", "$onehot.reshape(240, -1)",
        "np.delete($onehot, 0, axis=1)", "np.insert($onehot, 0, 1, axis=1)", "$onehot[$onehot.sum(axis=1) > 0]",
    ],
    "column": [
        "$ids.reshape(-1, 1)", "$ids[:, $(np.newaxis|None)]", "np.expand_dims($ids, $(1|axis=-1))", "np.reshape($ids, (-1, 1))",
        "np.array([[x] for x in $ids])", "np.random.randint(0, $classes, size=(240, 1))",
        "LabelBinarizer().fit_transform(['a', 'b', 'a', 'a', 'b', 'b', 'a', 'b', 'a', 'a', 'b', 'b'])",
        "OrdinalEncoder().fit_transform(np.array($names).reshape(-1, 1))",
    ],
}

# What changes an array in place.
CHANGES = [
    "$some_ids[$some_ids == $(-1|1|2)] = $(0|1|3)", "$some_ids[$some_ids $(> 1|!= 0)] = 1", "$some_ids $(-=|+=) 1", "$some_ids %= 2",
    "$some_ids[0] = $(0|1|7)", "$some_ids[:] = 0", "np.random.shuffle($some_ids)",
    "$some_onehot[0, 0] = $(0|1)", "$some_onehot[:, 0] = $(0|1)", "$some_onehot *= 0.9",
    "np.random.shuffle($some_onehot)",
]

STATEMENTS = [
    "$some_ids = $some_ids - $some_ids.min()", "$some_ids = $some_ids.astype(float)", "$some_onehot = $some_onehot * 2 - 1", """
collected$n = []
for i, q in enumerate($($ids|$names)):
    collected$n.append($(q|i % 3|1 if i > 100 else 0|int(q == 1)))
anything: np.array(collected$n)
""", """
collected$n = []
for i, q in enumerate($($ids|$names)):
    $(if q == 1: continue|collected$n += [i // 100])
    collected$n.append(q)
anything: np.array(collected$n)
""", """
collected$n = []
for i, q in enumerate($($ids|$names)):
    if $(i % 2|q == 1 or q == 'a'):
        collected$n.append(0)
    ? elif q == 2 or q == 'b':
        collected$n.append(1)
    else:
        collected$n.append(2)
anything: np.array(collected$n)
""", """
source$n = $ids
filled$n = np.zeros((len(source$n), $(4|6)))
for i, q in enumerate(source$n):
    filled$n$([i, q] = 1|[i][q] = 1|[i, int(q)] = 1.0|[i, :q] = 1|[i] = to_categorical(q, filled$n.shape[1]))
    ? filled$n[i, 0] = 1
onehot: filled$n
""", """
train$n, test$n = train_test_split($ids, test_size=0.5)
ids: train$n
ids: test$n
""", """
train$n, test$n = train_test_split($onehot, test_size=0.5)
onehot: train$n
onehot: test$n
""", """
if $(unknown_truth()|$some_ids.ndim == 1|len($some_ids) > 3|$some_ids.shape[0] == 240):
    $some_ids = $ids
? else:
    $some_ids = $ids
""", """
if $(unknown_truth()|$some_onehot.ndim == 1|len($some_onehot) > 3|$some_onehot.shape[0] == 240):
    $some_onehot = $onehot
? else:
    $some_onehot = $onehot
"""]
