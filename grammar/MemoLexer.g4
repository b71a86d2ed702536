// The words of Memo, in English and in Chinese. Both surfaces share one grammar: a keyword is one token, whatever its language.
// Meaning of every construct: README.md beside this file.
lexer grammar MemoLexer;

channels { TRIVIA }

// ---- block keywords: each begins a declaration ------------------------------------------------------------------------------

PACK            : 'pack' | '规则包' ;
MEMORANDUM      : 'memorandum' | '备忘录' ;
STATUTE         : 'statute' | '法律' ;
REGULATION      : 'regulation' | '行政法规' ;
ORDINANCE       : 'ordinance' | '地方性法规' ;
INTERPRETATION  : 'interpretation' | '司法解释' ;
ORDER           : 'order' | '部门规章' ;
OPINIONS        : 'opinions' | '政策意见' ;
CIRCULAR        : 'circular' | '规范性文件' ;
AGREEMENT       : 'agreement' | '合作协议' ;
AGENCY          : 'agency' | '机构' ;
PERFORMERS      : 'performers' | '实施主体' ;
FUNCTION        : 'function' | '职能' ;
LIST            : 'list' | '名单' ;
GROUND          : 'ground' | '列入事由' ;
FACT            : 'fact' | '事实' ;
CONDITION       : 'condition' | '情形' ;
UNIT            : 'unit' | '计量单位' ;
SUBJECT         : 'subject' | '主体类型' ;
ROLE            : 'role' | '身份' ;
ITEM            : 'item' | '措施项' ;
CALENDAR        : 'calendar' | '日历' ;
SOURCE          : 'source' | '资料' ;
SANCTION        : 'sanction' | '惩戒' ;
REWARD          : 'reward' | '激励' ;
ENTRY           : 'entry' | '列入规则' ;
TERM            : 'term' | '期限规则' ;
EXIT            : 'exit' | '移出规则' ;
INADMISSIBLE    : 'inadmissible' | '不予认可' ;
LIFT            : 'lift' | '解除规则' ;
ALLOWANCE       : 'allowance' | '准许' ;
PROHIBITION     : 'prohibition' | '禁止' ;

// ---- clause keywords: each begins a line of a declaration -------------------------------------------------------------------

TITLE           : 'title' | '名称' ;
TITLE_EN        : '英文名称' ;
DOCUMENT        : 'document' | '文号' ;
LEAD            : 'lead' | '牵头' ;
PARTIES         : 'parties' | '签署' ;
EFFECTIVE       : 'effective' | '施行' | '存续' ;
STATUS          : 'status' | '状态' ;
COVERS          : 'covers' | '适用名单' ;
SUPERSEDES      : 'supersedes' | '取代' ;
AMENDS          : 'amends' | '修改' ;
JUDGED          : 'judged' | '准据日' ;
COUNTS          : 'counts' | '期间计算' ;
BOUNDS          : 'bounds' | '数额界限' ;
WORKDAYS        : 'workdays' | '工作日历' ;
LEVEL           : 'level' | '层级' ;
TERRITORY       : 'territory' | '适用地域' ;
RESTS           : 'rests' | '立法依据' ;
BUILDS          : 'builds' | '基于' ;
VERSION         : 'version' | '版本' ;
SURFACE         : 'surface' | '书写语言' ;
LINT            : 'lint' | '检查级别' ;
FORMERLY        : 'formerly' | '原名' ;
SUCCESSOR       : 'successor' | '承继' ;
NAMED           : 'named' | '曾称' ;
KIND            : 'kind' | '类别' ;
COLOUR          : 'colour' | '颜色' ;
OWNER           : 'owner' | '列入机关' ;
STRENGTH        : 'strength' | '力度' ;
MEASURE         : 'measure' | '措施' ;
BY              : 'by' | '实施' ;
COOPERATING     : 'cooperating' | '配合' ;
ON              : 'on' | '对象' ;
GROUNDS         : 'grounds' | '事由' ;
WHEN            : 'when' | '条件' ;
UNLESS          : 'unless' | '除外' ;
LIFTED          : 'lifted' | '可解除' ;
BASIS           : 'basis' | '依据' ;
LASTS           : 'lasts' | '期限' ;
PARAMETER       : 'parameter' | '参数' ;
DUTY            : 'duty' | '义务' ;
REMEDY          : 'remedy' | '救济' ;
SUSPENDED       : 'suspended' | '中止' ;
ENDED           : 'ended' | '终止' ;
BEGINS          : 'begins' | '起算' ;
OPENS           : 'opens' | '可申请' ;
BECOMES         : 'becomes' | '转为' ;
PERIOD          : 'period' | '期间' ;
LONGEST         : 'longest' | '最长' ;
TYPE            : 'type' | '类型' ;
VALUES          : 'values' | '取值' ;
RANGE           : 'range' | '范围' ;
SCOPE           : 'scope' | '归属' ;
DETERMINED      : 'determined' | '认定' ;
SILENCE         : 'silence' | '未载' ;
DERIVED         : 'derived' | '推算' ;
PARENT          : 'parent' | '上位' ;
HOLDERS         : 'holders' | '担任者' ;
BACKWARDS       : 'backwards' | '反向' ;
CONCERNS        : 'concerns' | '所涉' ;
CLASS           : 'class' | '等类' ;
APPEARS         : 'appears' | '见于' ;
MEMBERS         : 'members' | '成员' ;
HOLIDAYS        : 'holidays' | '休息日' ;
WORKED          : 'worked' | '调休上班日' ;
WHERE           : 'where' | '出处' ;
SOURCED         : 'sourced' | '来源' ;
NOTE            : 'note' | '备注' ;
UNDER           : 'under' | '所属' ;
CLAUSE          : 'clause' | '条款' ;
TOTAL           : 'total' | '措施总数' ;
UNSEEN          : 'unseen' | '未见条款' ;

// ---- words inside a line ----------------------------------------------------------------------------------------------------

AND             : 'and' | '且' | '并且' ;
OR              : 'or' | '或' | '或者' ;
NOT             : 'not' | '非' | '不' ;
ANY             : 'any' | '任一' ;
ALL             : 'all' | '全部' ;
OF              : 'of' | '之一' ;
AT              : 'at' ;
LEAST           : 'least' ;
MOST            : 'most' ;
GREATER         : 'more' ;
LESS            : 'less' ;
THAN            : 'than' ;
NOT_LESS        : '不低于' | '满' ;
NOT_MORE        : '不超过' ;
EXCEEDS         : '超过' ;
BELOW           : '低于' | '不满' | '未满' ;
UPWARDS         : 'upwards' | '以上' ;
DOWNWARDS       : 'downwards' | '以下' | '以内' ;
IS              : 'is' | '为' ;
IN              : 'in' ;
WITHIN          : 'within' | '属于' | '限' ;
BEFORE          : 'before' | '早于' ;
AFTER           : 'after' | '后于' | '距' ;
AGO             : 'ago' | '前' ;
FROM            : 'from' | '自' ;
UNTIL           : 'until' | '至' ;
TO              : 'to' | '向' ;
AS              : 'as' | '之' ;
FOR             : 'for' | '就' ;
EVER            : 'ever' | '曾' ;
LISTED          : 'listed' ;
LISTED_IN       : '列于' ;
WITH            : 'with' | '其' ;
PARTY           : 'party' | '当事人' ;
WHILE           : 'while' ;
WHILE_LISTED    : '列入期间' ;
INDEFINITELY    : 'indefinitely' | '不定期' ;
PERMANENTLY     : 'permanently' | '终身' ;
PLUS            : 'plus' | '加' ;
EVERY           : 'every' | '每' ;
ANSWERED        : 'answered' | '答复' ;
SUSPENDING      : 'suspending' | '停止执行' ;
MEANS           : 'means' | '视为' ;
WORKING         : 'working' ;
START           : 'start' | '始日' ;
DAY             : 'day' ;
INCLUDED        : 'included' | '计入' | '含本数' ;
EXCLUDED        : 'excluded' | '不计入' | '不含本数' ;
EN              : 'en' ;
ART             : 'art' | 'arts' ;
PART            : 'part' ;
STATED          : 'stated' ;
SEEN            : 'seen' ;
NOT_STATED      : '未载明' ;
NOT_SEEN        : '未见' ;
UNVERIFIED      : 'unverified' | '未核实' ;

// ---- literals ---------------------------------------------------------------------------------------------------------------

DATE            : D D D D '-' D D ( '-' D D )?
                | D D D D '年' D D? '月' ( D D? '日' )? ;
ARTICLE_NUMBER  : D+ ( '(' D+ ')' )+ ;
COMPACT         : NUMERAL [ \t]* ( '%' | '％' )
                | NUMERAL HAN+ ;
NUMBER          : NUMERAL ;
ARTICLE         : '第' ( HAN_NUMERAL+ | '（' HAN_NUMERAL+ '）' | D+ ) [条款项目章节] ( '之' HAN_NUMERAL )?
                  ( '第' ( HAN_NUMERAL+ | '（' HAN_NUMERAL+ '）' | D+ ) [条款项目章节] ( '之' HAN_NUMERAL )? )*
                | '第' HAN_NUMERAL+ '部分' ( '第' ( HAN_NUMERAL+ | '（' HAN_NUMERAL+ '）' ) [条款项目章节] )* ;
WORD            : LETTER ( LETTER | D | '_' )* ;
QUOTED_NAME     : '「' ~[「」\r\n]+ '」' ;
CITED_TITLE     : '《' ~[《》\r\n]+ '》' ;
STRING          : '"' ~["\r\n]* '"'
                | CURLY ;
UNCLOSED        : '"' ~["\r\n]* | '“' ( ~[“”\r\n] | CURLY )* | '「' ~[「」\r\n]* | '《' ~[《》\r\n]* ;

// ---- marks ------------------------------------------------------------------------------------------------------------------

EQUALS          : '=' | '＝' ;
COMMA           : ',' | '，' | '、' ;
COLON           : ':' | '：' ;
OPEN            : '(' | '（' ;
CLOSE           : ')' | '）' ;

COMMENT         : '--' ~[\r\n]* -> channel(TRIVIA) ;
WHITESPACE      : [ \t\u3000]+ -> channel(TRIVIA) ;
NEWLINE         : ( '\r\n' | '\n' | '\r' ) -> channel(TRIVIA) ;

UNEXPECTED      : . ;

fragment CURLY          : '“' ( ~[“”\r\n] | CURLY )* '”' ;
fragment NUMERAL        : D ( D | '_' )* ( '.' D+ )? ;
fragment D              : [0-9] ;
fragment HAN            : [\p{Han}] ;
fragment HAN_NUMERAL    : [〇零一二三四五六七八九十百千两] ;
fragment LETTER         : [\p{L}] ;
