<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>AnswerChips</name>
    <message>
        <source>修改</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>修改：%1，%2</source>
        <translation>Change: %1 %2</translation>
    </message>
</context>
<context>
    <name>AttractPage</name>
    <message>
        <source>办社保卡，先来问一问</source>
        <translation>Social Security Card: ask here first</translation>
    </message>
    <message>
        <source>答几个问题，拿一张告知单：带什么、去哪里、多少钱，一次说清楚。</source>
        <translation>Answer a few questions and take one sheet: what to bring, where to go, what it costs.</translation>
    </message>
    <message>
        <source>请触摸屏幕开始</source>
        <translation>Touch the screen to start</translation>
    </message>
    <message>
        <source>不用输入姓名和号码，不刷脸，不读卡。</source>
        <translation>No name, no number, no face scan, no card reading.</translation>
    </message>
</context>
<context>
    <name>ComfortPanel</name>
    <message>
        <source>字的大小</source>
        <translation>Size of the text</translation>
    </message>
    <message>
        <source>小</source>
        <translation>Small</translation>
    </message>
    <message>
        <source>中</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>大</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>特大</source>
        <translation>Largest</translation>
    </message>
    <message>
        <source>字的大小：%1</source>
        <translation>Size of the text: %1</translation>
    </message>
    <message>
        <source>颜色</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>普通</source>
        <translation>Usual</translation>
    </message>
    <message>
        <source>白底黑字</source>
        <translation>Black on white</translation>
    </message>
    <message>
        <source>黑底白字</source>
        <translation>White on black</translation>
    </message>
    <message>
        <source>颜色：%1</source>
        <translation>Colours: %1</translation>
    </message>
    <message>
        <source>够不着？画面动得不舒服？</source>
        <translation>Out of reach? Does movement trouble you?</translation>
    </message>
    <message>
        <source>放低一点</source>
        <translation>Lower down</translation>
    </message>
    <message>
        <source>按钮靠左</source>
        <translation>Buttons on the left</translation>
    </message>
    <message>
        <source>画面不动</source>
        <translation>Keep still</translation>
    </message>
    <message>
        <source>好了</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>HelpButtons</name>
    <message>
        <source>字号、颜色、高低</source>
        <translation>Text size, colours, height</translation>
    </message>
    <message>
        <source>大字</source>
        <translation>Aa</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>您来办什么事？</source>
        <translation>What brings you here?</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>您还在吗？</source>
        <translation>Are you still there?</translation>
    </message>
    <message>
        <source>数到 0 时，本机会清除您的回答，回到开始页面。</source>
        <translation>At 0 your answers are wiped and the start page comes back.</translation>
    </message>
    <message>
        <source>我还在，继续办</source>
        <translation>I am here, go on</translation>
    </message>
    <message>
        <source>结束，清除</source>
        <translation>Finish and wipe</translation>
    </message>
</context>
<context>
    <name>LawPage</name>
    <message>
        <source>点一条，看原文</source>
        <translation>Touch one to read its wording</translation>
    </message>
    <message>
        <source>法律怎么说</source>
        <translation>What the law says</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>MaterialList</name>
    <message>
        <source>要带的材料</source>
        <translation>What to bring</translation>
    </message>
    <message>
        <source>不需要带材料</source>
        <translation>No papers are needed</translation>
    </message>
    <message>
        <source>✓ 已有</source>
        <translation>✓ Have it</translation>
    </message>
    <message>
        <source>× 还缺</source>
        <translation>× Missing</translation>
    </message>
</context>
<context>
    <name>NoticeList</name>
    <message>
        <source>请注意</source>
        <translation>Please note</translation>
    </message>
</context>
<context>
    <name>OutcomePage</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>手机扫码带走</source>
        <translation>Take on phone</translation>
    </message>
    <message>
        <source>打印告知单</source>
        <translation>Print the sheet</translation>
    </message>
    <message>
        <source>看法律依据</source>
        <translation>Read the legal basis</translation>
    </message>
    <message>
        <source>根据您的回答：</source>
        <translation>According to your answers:</translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message>
        <source>带了就点一下，打上勾。没带的不用点。</source>
        <translation>Touch each paper that you have with you. Leave the others.</translation>
    </message>
    <message>
        <source>今天带了哪些？</source>
        <translation>What have you brought today?</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>都没带</source>
        <translation>None of them</translation>
    </message>
    <message>
        <source>都带了</source>
        <translation>All of them</translation>
    </message>
    <message>
        <source>选好了</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>您已经回答：</source>
        <translation>Your answers so far:</translation>
    </message>
    <message>
        <source>%1 · 可以代替</source>
        <translation>%1 · may stand in</translation>
    </message>
</context>
<context>
    <name>PrintPage</name>
    <message>
        <source>回到清单</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>手机扫码带走</source>
        <translation>Take on phone</translation>
    </message>
    <message>
        <source>再打一次</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>拿好了，结束</source>
        <translation>I have it, finish</translation>
    </message>
    <message>
        <source>正在打印……</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>请取走告知单</source>
        <translation>Please take your sheet</translation>
    </message>
    <message>
        <source>这次没有打印出来</source>
        <translation>Nothing was printed</translation>
    </message>
    <message>
        <source>告知单出来了吗？</source>
        <translation>Did your sheet come out?</translation>
    </message>
    <message>
        <source>请稍等，不要走开。</source>
        <translation>One moment, please stay.</translation>
    </message>
    <message>
        <source>带着它去办理。您的回答会被清除，本机什么也不留。</source>
        <translation>Take it with you. Your answers are wiped; this machine keeps nothing.</translation>
    </message>
    <message>
        <source>您的清单还在。可以再打一次，可以用手机扫码带走，也可以请工作人员帮忙。</source>
        <translation>Your list is still here. Print again, scan it with your phone, or ask the staff.</translation>
    </message>
    <message>
        <source>打印机没有回话。没有出来的话，请用手机扫码，或者请工作人员帮忙。</source>
        <translation>The printer did not answer. If no sheet came out, scan the list with your phone or ask the staff.</translation>
    </message>
    <message>
        <source>单号 %1</source>
        <translation>Sheet no. %1</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>第 %1 题，最多 %2 题</source>
        <translation>Question %1 of at most %2</translation>
    </message>
    <message>
        <source>第 %1 题，最后一题</source>
        <translation>Question %1, the last one</translation>
    </message>
</context>
<context>
    <name>QuestionPage</name>
    <message>
        <source>不改了</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>您已经回答：</source>
        <translation>Your answers so far:</translation>
    </message>
</context>
<context>
    <name>ScanPage</name>
    <message>
        <source>用手机扫码，把清单带走</source>
        <translation>Scan the code to take the list along</translation>
    </message>
    <message>
        <source>回到清单</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>扫好了，结束</source>
        <translation>Scanned, finish</translation>
    </message>
    <message>
        <source>清单的二维码</source>
        <translation>QR code of the list</translation>
    </message>
</context>
<context>
    <name>ScrollArea</name>
    <message>
        <source>已经到底了</source>
        <translation>This is the end</translation>
    </message>
    <message>
        <source>往下看更多 ▼</source>
        <translation>More below ▼</translation>
    </message>
    <message>
        <source>往上看</source>
        <translation>Scroll up</translation>
    </message>
    <message>
        <source>往下看</source>
        <translation>Scroll down</translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message>
        <source>请选一件事</source>
        <translation>Choose one</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>看法律依据</source>
        <translation>Read the legal basis</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>怎么办</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>看图，一步一步来</source>
        <translation>Show me step by step</translation>
    </message>
</context>
<context>
    <name>StepsPage</name>
    <message>
        <source>第 %1 步，共 %2 步</source>
        <translation>Step %1 of %2</translation>
    </message>
    <message>
        <source>回到清单</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>上一步</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>看完了</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>首页</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>结束</source>
        <translation>Finish</translation>
    </message>
</context>
</TS>
