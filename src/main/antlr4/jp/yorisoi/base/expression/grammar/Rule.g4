// The language of conditions and amounts (docs/rules.md). One hierarchy for both: what is a condition and what is a
// value is told by the checker, so that brackets need no looking ahead. The text comes folded: full-width letters,
// digits and signs are half-width.
grammar Rule;

whole: either EOF;

either: both (OR both)*;

both: negation (AND negation)*;

negation: NOT negation | comparison NAI*;

comparison: sum (relation sum | PARTICLE among | EQUAL among)?;

relation: PARTICLE | EQUAL | UNEQUAL | BELOW | AT_MOST | ABOVE | AT_LEAST;

among: OPEN sum (COMMA sum)+ CLOSE;

sum: product ((PLUS | MINUS) product)*;

product: sign ((TIMES | OVER) sign)*;

sign: MINUS sign | primary;

primary
    : OPEN either CLOSE     # bracket
    | NUMBER                # number
    | DATE                  # date
    | TEXT                  # text
    | (YES | NO)            # flag
    | NONE                  # none
    | handbooks             # papers
    | name                  # named
    ;

name: path (OPEN (either (COMMA either)*)? CLOSE)?;

path: WORD (DOT (WORD | NUMBER | YES | NO | NONE))*;

handbooks: HANDBOOKS OPEN handbookPart (SEMICOLON handbookPart)* CLOSE;

handbookPart: WORD COLON grade (COMMA grade)*;

grade: WORD (WORD | NUMBER);

OR: 'または' | 'or' | 'OR';
AND: 'かつ' | 'and' | 'AND';
NOT: 'not' | 'NOT';
NAI: 'でない' | 'ではない';
PARTICLE: 'が' | 'は';
YES: 'yes' | 'はい';
NO: 'no' | 'いいえ';
NONE: 'なし';
HANDBOOKS: '手帳のいずれか';
UNEQUAL: '!=' | '≠' | '<>';
AT_LEAST: '>=' | '≧' | '≥';
AT_MOST: '<=' | '≦' | '≤';
ABOVE: '>';
BELOW: '<';
EQUAL: '=' | '==';
PLUS: '+';
MINUS: '-' | '−';
TIMES: '*' | '×';
OVER: '/' | '÷';
OPEN: '(';
CLOSE: ')';
COMMA: ',' | '、';
SEMICOLON: ';';
COLON: ':';
DOT: '.';
DATE: D D D D '-' D D '-' D D;
NUMBER: (D+ | D D? D? (',' D D D)+) ('.' D+)?;
TEXT: '「' ~[」]* '」' | '"' (~["] | '""')* '"';
WORD: D* L (L | D | '-' (L | D))*;
SPACE: [ \t\r\n\u3000]+ -> skip;
OTHER: .;

fragment D: [0-9];
fragment L: [\p{L}\p{M}\p{Nl}\p{No}_・%];
