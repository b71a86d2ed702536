// The lines of Memo. A file is cut into lines of declarations on its tokens (src/Memo.Compiler/Syntax/Parsing), each is
// parsed by one of the two entry rules here; so a mistake stays in its line.
parser grammar MemoParser;

options { tokenVocab = MemoLexer; }

// ---- entry rules ------------------------------------------------------------------------------------------------------------

header
    : blockKeyword COLON? name ( EQUALS name )? EOF
    ;

clause
    : content UNVERIFIED? EOF
    ;

blockKeyword
    : PACK | MEMORANDUM | STATUTE | REGULATION | ORDINANCE | INTERPRETATION | ORDER | OPINIONS | CIRCULAR | AGREEMENT
    | AGENCY | PERFORMERS | FUNCTION | LIST | GROUND | FACT | CONDITION | UNIT | SUBJECT | ROLE | ITEM | CALENDAR | SOURCE
    | SANCTION | REWARD | ENTRY | TERM | EXIT | INADMISSIBLE | LIFT | ALLOWANCE | PROHIBITION
    ;

content
    : textKeyword COLON? text                                                            # textClause
    | nameKeyword COLON? nameLink? names                                                 # namesClause
    | wordKeyword COLON? MEANS? wordValue                                                # wordClause
    | nameKeyword COLON? absent                                                          # absentNamesClause
    | absentKeyword COLON? absent                                                        # absentClause
    | BACKWARDS                                                                          # flagClause
    | TOTAL COLON? NUMBER                                                                # numberClause
    | CLASS COLON? NUMBER                                                                # numberClause
    | TERRITORY COLON? text ( COMMA text )*                                              # textsClause
    | APPEARS COLON? text text?                                                          # textsClause
    | EFFECTIVE COLON? period                                                            # effectiveClause
    | NAMED COLON? text text? period?                                                    # namedClause
    | SUCCESSOR COLON? name period? ( FOR name )?                                        # successorClause
    | LINT COLON? name name text?                                                        # lintClause
    | COUNTS COLON? START DAY? ( INCLUDED | EXCLUDED )                                   # countsClause
    | BOUNDS COLON? ( INCLUDED | EXCLUDED )                                              # boundsClause
    | ( HOLIDAYS | WORKED ) COLON? DATE ( COMMA DATE )*                                  # datesClause
    | TYPE COLON? name ( OF? name )?                                                     # typeClause
    | VALUES COLON? namePair ( COMMA namePair )*                                         # valuesClause
    | RANGE COLON? quantity TO quantity                                                  # rangeClause
    | RANGE COLON? quantity UNTIL quantity                                               # rangeClause
    | DERIVED COLON? quantity AFTER name                                                 # derivedClause
    | COLOUR COLON? name ( WHEN condition )?                                             # colourClause
    | ( BY | COOPERATING ) COLON? ( performer ( COMMA performer )* | absent )            # performersClause
    | ON COLON? ( name AS names | absent )                                               # reachClause
    | ( WHEN | UNLESS ) COLON? condition                                                 # conditionClause
    | ( ENDED | SUSPENDED ) COLON? WHEN condition                                        # conditionClause
    | BASIS COLON? ( citation ( COMMA citation )* | absent )                             # basisClause
    | SOURCED COLON? FROM? evidence ( COMMA evidence )*                                  # sourcedClause
    | LASTS COLON? ( lasting+ | absent )                                                 # lastsClause
    | BEGINS COLON? ( quantity AFTER )? name                                             # beginsClause
    | OPENS COLON? ( quantity AFTER )? name                                              # beginsClause
    | PERIOD COLON? name TO name                                                         # periodClause
    | PERIOD COLON? name UNTIL name                                                      # periodClause
    | LONGEST COLON? quantity                                                            # longestClause
    | PARAMETER COLON? name ( EQUALS name )? ( amount text? | absent ) period?           # parameterClause
    | DUTY COLON? name step*                                                             # dutyClause
    | REMEDY COLON? ( name step* ( NOT? SUSPENDING )? | absent )                         # remedyClause
    ;

// ---- clause keywords by the shape of what follows ---------------------------------------------------------------------------

textKeyword
    : TITLE EN? | TITLE_EN | DOCUMENT | VERSION | CLAUSE | WHERE | NOTE | UNSEEN
    ;

nameKeyword
    : LEAD | PARTIES | COVERS | SUPERSEDES | AMENDS | JUDGED | WORKDAYS | RESTS | BUILDS | FORMERLY | OWNER | MEASURE | GROUNDS
    | LIFTED | DETERMINED | PARENT | HOLDERS | MEMBERS | UNDER | BECOMES
    ;

wordKeyword
    : STATUS | LEVEL | SURFACE | KIND | STRENGTH | SCOPE | SILENCE | CONCERNS
    ;

absentKeyword
    : TITLE EN? | TITLE_EN | DOCUMENT | CLAUSE | EFFECTIVE | STRENGTH | STATUS | TOTAL | LONGEST
    ;

wordValue   : name | ENTRY | SUBJECT | EN | PARTY ;
nameLink    : BY | ON | FROM | IN ;

// ---- phrases ----------------------------------------------------------------------------------------------------------------

absent      : NOT STATED | NOT SEEN | NOT_STATED | NOT_SEEN ;
names       : name ( COMMA name )* ;
namePair    : name EQUALS name ;
name        : WORD | QUOTED_NAME | LISTED ;
text        : STRING ;
period      : FROM DATE ( UNTIL DATE )? | UNTIL DATE ;
performer   : name ( FOR name )? ;
evidence    : name article? ;
citation    : ( CITED_TITLE | text ) article? ;
article     : ART articleNumber ( COMMA articleNumber )* | PART articleNumber | ARTICLE ( COMMA ARTICLE )* ;
articleNumber : NUMBER | ARTICLE_NUMBER ;
quantity    : NUMBER WORKING? ( name | DAY ) | COMPACT | NUMBER ;
lasting     : quantity ( PLUS name )? FROM name | WHILE LISTED | WHILE_LISTED | UNTIL condition | INDEFINITELY | PERMANENTLY ;
step        : TO names | WITHIN quantity | FROM name | EVERY quantity | ANSWERED WITHIN quantity ;

// ---- conditions -------------------------------------------------------------------------------------------------------------

condition   : operand ( ( AND | OR ) operand )* ;
operand     : NOT operand                                       # notOperand
            | ( ANY | ALL ) OF? OPEN condition ( COMMA condition )* CLOSE  # groupOperand
            | OPEN condition CLOSE                              # bracketOperand
            | EVER? ( LISTED IN | LISTED_IN ) lists ( WITH OPEN condition CLOSE )?  # listedOperand
            | PARTY IS choice                                   # partyOperand
            | name test?                                        # factOperand
            ;
lists       : name | ANY OF? OPEN names CLOSE ;
choice      : name | ANY OF? OPEN names CLOSE ;
test        : amount ( AGO | AFTER name )?                      # amountTest
            | IS choice                                         # choiceTest
            | WITHIN ( text | ANY OF? OPEN text ( COMMA text )* CLOSE )  # codeTest
            | ( BEFORE | AFTER | FROM | UNTIL ) DATE            # dateTest
            ;
amount      : comparison quantity | IS quantity | quantity ( UPWARDS | DOWNWARDS ) ;
comparison  : AT LEAST | AT MOST | GREATER THAN | LESS THAN | NOT_LESS | NOT_MORE | EXCEEDS | BELOW ;
