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
    <name>AssistAnswers</name>
    <message>
        <source>先选问题，再选原因；再点一下取消。</source>
        <translation>First the question, then the reason; touch again to take it back.</translation>
    </message>
    <message>
        <source>代答原因</source>
        <translation>Why staff answer</translation>
    </message>
    <message>
        <source>还没有回答</source>
        <translation>Not answered yet</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>AssistBar</name>
    <message>
        <source>工作人员正在协助</source>
        <translation>Staff are assisting</translation>
    </message>
    <message>
        <source>协助</source>
        <translation>Assist</translation>
    </message>
    <message>
        <source>工作台</source>
        <translation>Console</translation>
    </message>
</context>
<context>
    <name>AssistCopies</name>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>两份：群众联、存档联</source>
        <translation>Two: citizen's copy and file copy</translation>
    </message>
    <message>
        <source>一份，不标联次</source>
        <translation>One, not marked as a copy</translation>
    </message>
    <message>
        <source>补打群众联</source>
        <translation>Citizen's copy again</translation>
    </message>
    <message>
        <source>补打存档联</source>
        <translation>File copy again</translation>
    </message>
</context>
<context>
    <name>AssistFee</name>
    <message>
        <source>变更收费</source>
        <translation>Change the fee</translation>
    </message>
    <message>
        <source>恢复原收费</source>
        <translation>Back to the rules' fee</translation>
    </message>
    <message>
        <source>免收</source>
        <translation>Free of charge</translation>
    </message>
    <message>
        <source>改收 %1 元</source>
        <translation>Charge %1 yuan</translation>
    </message>
    <message>
        <source>先选理由</source>
        <translation>First the reason</translation>
    </message>
    <message>
        <source>改收多少元（免收不用填）</source>
        <translation>How many yuan (leave empty for free)</translation>
    </message>
</context>
<context>
    <name>AssistMenu</name>
    <message>
        <source>核对材料</source>
        <translation>Check papers</translation>
    </message>
    <message>
        <source>代答原因</source>
        <translation>Why staff answer</translation>
    </message>
    <message>
        <source>变更收费</source>
        <translation>Change the fee</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>自己写备注</source>
        <translation>Write a note</translation>
    </message>
    <message>
        <source>指定窗口</source>
        <translation>Choose a window</translation>
    </message>
    <message>
        <source>排队号</source>
        <translation>Queue number</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>看到的是原件还是复印件</source>
        <translation>Original or copy: what was seen</translation>
    </message>
    <message>
        <source>为什么替群众回答</source>
        <translation>Why a question was answered for the citizen</translation>
    </message>
    <message>
        <source>减免或改收多少</source>
        <translation>Waive it, or another amount</translation>
    </message>
    <message>
        <source>打在告知单上的话</source>
        <translation>Phrases that print on the sheet</translation>
    </message>
    <message>
        <source>不写姓名和号码</source>
        <translation>No names, no numbers</translation>
    </message>
    <message>
        <source>请群众到哪个窗口</source>
        <translation>Where the citizen is sent</translation>
    </message>
    <message>
        <source>叫号用，不留存</source>
        <translation>For the call; it is not kept</translation>
    </message>
    <message>
        <source>群众联和存档联</source>
        <translation>Citizen's copy and file copy</translation>
    </message>
    <message>
        <source>协助办理</source>
        <translation>Assist the visit</translation>
    </message>
    <message>
        <source>交给群众自己操作</source>
        <translation>Leave it to the citizen</translation>
    </message>
    <message>
        <source>请先选要办的事。</source>
        <translation>First choose what the citizen came for.</translation>
    </message>
</context>
<context>
    <name>AssistNotes</name>
    <message>
        <source>点一下打在告知单上，再点一下去掉。</source>
        <translation>Touch to print it on the sheet, touch again to take it off.</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Notes</translation>
    </message>
</context>
<context>
    <name>AssistPanel</name>
    <message>
        <source>工作人员正在协助</source>
        <translation>Staff are assisting</translation>
    </message>
    <message>
        <source>菜单</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>回到页面</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>AssistPapers</name>
    <message>
        <source>看过的点一下；再点一下取消。</source>
        <translation>Touch what was seen; touch again to take it back.</translation>
    </message>
    <message>
        <source>核对材料</source>
        <translation>Check papers</translation>
    </message>
    <message>
        <source>要求：%1</source>
        <translation>Wanted: %1</translation>
    </message>
    <message>
        <source>原件</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>只有复印件</source>
        <translation>Copy only</translation>
    </message>
    <message>
        <source>没有带</source>
        <translation>Not here</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>AssistTicket</name>
    <message>
        <source>取号机给的号，如 A012</source>
        <translation>The number from the ticket machine, such as A012</translation>
    </message>
    <message>
        <source>排队号</source>
        <translation>Queue number</translation>
    </message>
</context>
<context>
    <name>AssistTyped</name>
    <message>
        <source>最多 60 个字，不写姓名、证件号码和电话</source>
        <translation>At most 60 characters; no name, document number or phone</translation>
    </message>
    <message>
        <source>自己写备注</source>
        <translation>Write a note</translation>
    </message>
</context>
<context>
    <name>AssistWindow</name>
    <message>
        <source>点一下选定，再点一下取消。</source>
        <translation>Touch to choose, touch again to take it back.</translation>
    </message>
    <message>
        <source>指定窗口</source>
        <translation>Choose a window</translation>
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
    <name>AttractPanel</name>
    <message>
        <source>您的回答已清除</source>
        <translation>Your answers have been erased</translation>
    </message>
    <message>
        <source>本机什么也没有留下。</source>
        <translation>Nothing has been kept on this machine.</translation>
    </message>
    <message>
        <source>请带好告知单、证件和随身物品。</source>
        <translation>Please take your sheet, documents and belongings with you.</translation>
    </message>
</context>
<context>
    <name>BarChart</name>
    <message>
        <source>不到 5</source>
        <translation>fewer than 5</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
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
        <source>按钮靠右</source>
        <translation>Buttons on the right</translation>
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
    <name>Console</name>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>菜单</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>退出登录</source>
        <translation>Sign out</translation>
    </message>
</context>
<context>
    <name>ConsoleMenu</name>
    <message>
        <source>办理统计</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>群众求助</source>
        <translation>Requests for help</translation>
    </message>
    <message>
        <source>打印机</source>
        <translation>Printers</translation>
    </message>
    <message>
        <source>导办内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>本厅设置</source>
        <translation>Settings of this hall</translation>
    </message>
    <message>
        <source>工作人员</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>设备状况</source>
        <translation>This machine</translation>
    </message>
    <message>
        <source>多少人来过、缺什么材料</source>
        <translation>How many came, what they lacked</translation>
    </message>
    <message>
        <source>谁在等工作人员</source>
        <translation>Who waits for staff</translation>
    </message>
    <message>
        <source>缺纸、卡纸、打印任务</source>
        <translation>Paper, jams, print jobs</translation>
    </message>
    <message>
        <source>正在用的版本、切换、对比</source>
        <translation>Version in force, switch, compare</translation>
    </message>
    <message>
        <source>收费、时间、办理渠道</source>
        <translation>Fees, hours, channels</translation>
    </message>
    <message>
        <source>谁被锁定、解除锁定</source>
        <translation>Who is locked out; unlock them</translation>
    </message>
    <message>
        <source>自检、日志、暂停服务</source>
        <translation>Self-check, log, out of service</translation>
    </message>
    <message>
        <source>工作台</source>
        <translation>Staff console</translation>
    </message>
    <message>
        <source>字的大小和颜色</source>
        <translation>Text size and colours</translation>
    </message>
    <message>
        <source>回到正在办的事</source>
        <translation>Back to the visit</translation>
    </message>
    <message>
        <source>协助群众办理</source>
        <translation>Help a citizen</translation>
    </message>
    <message>
        <source>%1 项等待处理</source>
        <translation>%1 waiting</translation>
    </message>
</context>
<context>
    <name>ContentDifferences</name>
    <message>
        <source>内容包</source>
        <translation>Content pack</translation>
    </message>
    <message>
        <source>情形</source>
        <translation>Life event</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>选项</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>申请条件</source>
        <translation>Requirement</translation>
    </message>
    <message>
        <source>材料</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>办理方式</source>
        <translation>Where to go</translation>
    </message>
    <message>
        <source>步骤</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>办理结论</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>收费</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>注意事项</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>法律依据</source>
        <translation>Law</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Setting</translation>
    </message>
    <message>
        <source>固定用语</source>
        <translation>Phrase</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>version</translation>
    </message>
    <message>
        <source>施行日期</source>
        <translation>effective day</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>name</translation>
    </message>
    <message>
        <source>简介</source>
        <translation>summary</translation>
    </message>
    <message>
        <source>办理结果</source>
        <translation>result</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>hint</translation>
    </message>
    <message>
        <source>适用条件</source>
        <translation>condition</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>note</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>legal basis</translation>
    </message>
    <message>
        <source>所需材料</source>
        <translation>documents</translation>
    </message>
    <message>
        <source>由谁出具</source>
        <translation>issued by</translation>
    </message>
    <message>
        <source>怎么取得</source>
        <translation>how to get it</translation>
    </message>
    <message>
        <source>多久</source>
        <translation>how long</translation>
    </message>
    <message>
        <source>费用</source>
        <translation>cost</translation>
    </message>
    <message>
        <source>有效期</source>
        <translation>validity</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>place</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>hours</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>phone</translation>
    </message>
    <message>
        <source>不能办的</source>
        <translation>what can&apos;t be done</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>reason</translation>
    </message>
    <message>
        <source>办理时限</source>
        <translation>time limit</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>amount</translation>
    </message>
    <message>
        <source>由谁收取</source>
        <translation>paid to</translation>
    </message>
    <message>
        <source>现值</source>
        <translation>value</translation>
    </message>
    <message>
        <source>包含的事项</source>
        <translation>services</translation>
    </message>
    <message>
        <source>法律条文</source>
        <translation>laws</translation>
    </message>
    <message>
        <source>通俗说明</source>
        <translation>in plain words</translation>
    </message>
    <message>
        <source>还有 %1 处没有列出：请用 kiosk content compare 查看</source>
        <translation>%1 more are not listed: see kiosk content compare</translation>
    </message>
    <message>
        <source>与上一版 %1 相比</source>
        <translation>Compared with the last one, %1</translation>
    </message>
    <message>
        <source>换成 %1 会有什么不同</source>
        <translation>What %1 would change</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>没有不同。</source>
        <translation>Nothing differs.</translation>
    </message>
    <message>
        <source>原来：%1</source>
        <translation>Before: %1</translation>
    </message>
    <message>
        <source>新增：%1</source>
        <translation>New: %1</translation>
    </message>
    <message>
        <source>取消了</source>
        <translation>Gone</translation>
    </message>
    <message>
        <source>改为：%1</source>
        <translation>Now: %1</translation>
    </message>
    <message>
        <source>涉及：%1</source>
        <translation>Concerns: %1</translation>
    </message>
</context>
<context>
    <name>ContentOverview</name>
    <message>
        <source>内容包</source>
        <translation>Content pack</translation>
    </message>
    <message>
        <source>自哪天施行</source>
        <translation>In effect from</translation>
    </message>
    <message>
        <source>本机启用时间</source>
        <translation>In use here since</translation>
    </message>
    <message>
        <source>站点包</source>
        <translation>Site pack</translation>
    </message>
    <message>
        <source>指纹</source>
        <translation>Fingerprint</translation>
    </message>
    <message>
        <source>检查过的办理路径</source>
        <translation>Paths checked</translation>
    </message>
    <message>
        <source>检查提醒</source>
        <translation>Warnings of the check</translation>
    </message>
    <message>
        <source>导办内容</source>
        <translation>Guide content</translation>
    </message>
    <message>
        <source>已换成 %1，从下一位群众起生效。</source>
        <translation>Switched to %1. It serves from the next visitor on.</translation>
    </message>
    <message>
        <source>内容包文件夹里有更新，但检查没有通过，没有启用：</source>
        <translation>The pack&apos;s folder holds something newer that failed its check and is not in use:</translation>
    </message>
    <message>
        <source>正在使用</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>已固定在这一版：文件夹里的更新暂不启用，直到值班长在下面换回。</source>
        <translation>Held: what is newer in the folder is not taken up until a supervisor switches back below.</translation>
    </message>
    <message>
        <source>像群众一样查看</source>
        <translation>Read as a citizen</translation>
    </message>
    <message>
        <source>与上一版对比</source>
        <translation>Compare with the last</translation>
    </message>
    <message>
        <source>换回上一版</source>
        <translation>Go back to the last</translation>
    </message>
    <message>
        <source>上一版：%1</source>
        <translation>The last one: %1</translation>
    </message>
    <message>
        <source>可以换用</source>
        <translation>Can be switched to</translation>
    </message>
</context>
<context>
    <name>ContentSwitch</name>
    <message>
        <source>换回上一版？</source>
        <translation>Go back to the last pack?</translation>
    </message>
    <message>
        <source>换用这个内容包？</source>
        <translation>Switch to this pack?</translation>
    </message>
    <message>
        <source>不换，返回</source>
        <translation>No, go back</translation>
    </message>
    <message>
        <source>正在检查…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>换成 %1</source>
        <translation>Switch to %1</translation>
    </message>
    <message>
        <source>先检查全部办理路径，通过后从下一位群众起生效；正在办的不受影响。</source>
        <translation>All paths are checked first. It serves from the next visitor on; a visit under way is not disturbed.</translation>
    </message>
    <message>
        <source>换回后会固定在这一版，文件夹里的更新暂不启用，重新启动也一样。</source>
        <translation>It is then held: what is newer in the folder is not taken up, nor after a restart.</translation>
    </message>
    <message>
        <source>以后文件夹里的内容有更新，检查通过就自动启用。</source>
        <translation>From then on, whatever is newer in the folder is taken up by itself once it has passed its check.</translation>
    </message>
    <message>
        <source>以后只随这个内容包更新，直到再换。</source>
        <translation>From then on only this pack is followed, until you switch again.</translation>
    </message>
</context>
<context>
    <name>DayMover</name>
    <message>
        <source>−1 月</source>
        <translation>−1 month</translation>
    </message>
    <message>
        <source>−1 天</source>
        <translation>−1 day</translation>
    </message>
    <message>
        <source>+1 天</source>
        <translation>+1 day</translation>
    </message>
    <message>
        <source>+1 月</source>
        <translation>+1 month</translation>
    </message>
</context>
<context>
    <name>DigitKeys</name>
    <message>
        <source>空格</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>删掉一个数字</source>
        <translation>Delete a digit</translation>
    </message>
    <message>
        <source>全部清掉</source>
        <translation>Clear all</translation>
    </message>
</context>
<context>
    <name>DutyWarning</name>
    <message>
        <source>工作人员还在吗？</source>
        <translation>Are staff still here?</translation>
    </message>
    <message>
        <source>数到 0 时，工作人员退出登录。
正在办的事不受影响。</source>
        <translation>At 0 staff will be signed out.
The visit stays as it is.</translation>
    </message>
    <message>
        <source>我还在</source>
        <translation>I am still here</translation>
    </message>
    <message>
        <source>退出登录</source>
        <translation>Sign out</translation>
    </message>
</context>
<context>
    <name>ExportPanel</name>
    <message>
        <source>正在找 U 盘…</source>
        <translation>Looking for a USB stick…</translation>
    </message>
    <message>
        <source>插着几个 U 盘，存到哪一个？</source>
        <translation>There are several USB sticks. Save to which one?</translation>
    </message>
    <message>
        <source>正在写入，请不要拔出 U 盘。</source>
        <translation>Writing. Please leave the USB stick plugged in.</translation>
    </message>
    <message>
        <source>已经存好，可以拔出 U 盘了。</source>
        <translation>Saved. The USB stick can be pulled out now.</translation>
    </message>
    <message>
        <source>没有找到 U 盘，请插上后再试。</source>
        <translation>There is no USB stick. Plug one in and try again.</translation>
    </message>
    <message>
        <source>U 盘已满，没有存上。请换一个，或者先删掉一些文件。</source>
        <translation>The USB stick is full; nothing was saved. Use another one, or delete some files first.</translation>
    </message>
    <message>
        <source>U 盘不能写入，没有存上。请关掉写保护，或者换一个。</source>
        <translation>The USB stick can&apos;t be written to; nothing was saved. Switch its write protection off, or use another one.</translation>
    </message>
    <message>
        <source>U 盘已拔出，没有存上。请插上后再试。</source>
        <translation>The USB stick was pulled out; nothing was saved. Plug it in and try again.</translation>
    </message>
    <message>
        <source>只有设备管理员可以导出统计。</source>
        <translation>Only an operator may export the statistics.</translation>
    </message>
    <message>
        <source>统计读不出来，或者不能记录在案，没有存上。请稍后再试。</source>
        <translation>The statistics can&apos;t be read, or the export can&apos;t be put on record; nothing was saved. Try again later.</translation>
    </message>
    <message>
        <source>再试一次</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>不导出了</source>
        <translation>Do not export</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>HandoverPage</name>
    <message>
        <source>告知单打印以后，问题有变化。您别的回答都还在。</source>
        <translation>The questions have changed since your sheet was printed. Your other answers are kept.</translation>
    </message>
    <message>
        <source>您的清单和单子上一样。</source>
        <translation>Your list is as on the sheet.</translation>
    </message>
    <message>
        <source>告知单打印以后，下面这几条变了。别的还和单子上一样。</source>
        <translation>These lines have changed since your sheet was printed. All others are as on the sheet.</translation>
    </message>
    <message>
        <source>还要再答几个问题</source>
        <translation>A few more questions</translation>
    </message>
    <message>
        <source>规定没有变化</source>
        <translation>The rules have not changed</translation>
    </message>
    <message>
        <source>规定有变化</source>
        <translation>The rules have changed</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK, go on</translation>
    </message>
    <message>
        <source>单子上工作人员的标注不是本大厅的机器写的，不算数。请工作人员重新核对。</source>
        <translation>The staff&apos;s marks on the sheet were not made by a machine of this hall and do not count. Ask the staff to check again.</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>New</translation>
    </message>
    <message>
        <source>不再需要</source>
        <translation>No longer needed</translation>
    </message>
    <message>
        <source>有变化</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>原来</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
</context>
<context>
    <name>HelpButtons</name>
    <message>
        <source>换一种语言</source>
        <translation>Another language</translation>
    </message>
    <message>
        <source>字号、颜色、高低</source>
        <translation>Text size, colours, height</translation>
    </message>
    <message>
        <source>大字</source>
        <translation>Aa</translation>
    </message>
    <message>
        <source>不用读了</source>
        <translation>Stop reading aloud</translation>
    </message>
    <message>
        <source>读给我听</source>
        <translation>Read this page aloud</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>朗读</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>请工作人员帮忙</source>
        <translation>Ask the staff</translation>
    </message>
    <message>
        <source>找人帮忙</source>
        <translation>Help</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>您来办什么事？</source>
        <translation>What brings you here?</translation>
    </message>
    <message>
        <source>找不到？打字找一找</source>
        <translation>Not there? Type to search</translation>
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
    <name>JobCard</name>
    <message>
        <source>已出纸</source>
        <translation>It came out</translation>
    </message>
    <message>
        <source>没有出纸</source>
        <translation>It did not</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Make it void</translation>
    </message>
    <message>
        <source>不作废</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>确定作废</source>
        <translation>Yes, make it void</translation>
    </message>
</context>
<context>
    <name>LanguagePanel</name>
    <message>
        <source>不换</source>
        <translation>Keep this language</translation>
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
    <name>LetterKeys</name>
    <message>
        <source>全部清掉</source>
        <translation>Clear all</translation>
    </message>
    <message>
        <source>清空</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>空格</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>删掉一个字母</source>
        <translation>Take one letter back</translation>
    </message>
</context>
<context>
    <name>MachineLog</name>
    <message>
        <source>只看错误</source>
        <translation>Errors</translation>
    </message>
    <message>
        <source>警告和错误</source>
        <translation>Warnings</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>没有这样的记录。</source>
        <translation>There is nothing of the kind.</translation>
    </message>
</context>
<context>
    <name>MachinePage</name>
    <message>
        <source>设备状况</source>
        <translation>This machine</translation>
    </message>
    <message>
        <source>正在检查……</source>
        <translation>Checking …</translation>
    </message>
    <message>
        <source>重新检查</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>打印就绪报告</source>
        <translation>Print the report</translation>
    </message>
    <message>
        <source>重新读取</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>确定重启</source>
        <translation>Yes, restart</translation>
    </message>
    <message>
        <source>重新启动</source>
        <translation>Restart</translation>
    </message>
    <message>
        <source>不重启</source>
        <translation>Do not</translation>
    </message>
    <message>
        <source>恢复服务</source>
        <translation>Back in service</translation>
    </message>
    <message>
        <source>暂停服务</source>
        <translation>Take out of service</translation>
    </message>
</context>
<context>
    <name>MachineReport</name>
    <message>
        <source>正在检查，约需几秒……</source>
        <translation>Checking, this takes some seconds …</translation>
    </message>
    <message>
        <source>就绪报告：%1</source>
        <translation>The printed report: %1</translation>
    </message>
</context>
<context>
    <name>MachineService</name>
    <message>
        <source>已暂停服务，自 %1 起</source>
        <translation>Out of service since %1</translation>
    </message>
    <message>
        <source>正在服务</source>
        <translation>In service</translation>
    </message>
    <message>
        <source>群众看到的是下面选中的公告。</source>
        <translation>The public reads the notice that is chosen below.</translation>
    </message>
    <message>
        <source>暂停后，正在办的事先办完，再显示下面选中的公告。</source>
        <translation>A visit under way is finished first; then the notice chosen below is shown.</translation>
    </message>
    <message>
        <source>真的要重新启动吗？</source>
        <translation>Restart, really?</translation>
    </message>
    <message>
        <source>屏幕上正在办的事会清除，约一分钟后恢复。</source>
        <translation>The visit on the screen is wiped; it takes about a minute.</translation>
    </message>
</context>
<context>
    <name>MachineTabs</name>
    <message>
        <source>自检</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>日志</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>停用和重启</source>
        <translation>Service</translation>
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
    <name>OutOfServicePage</name>
    <message>
        <source>暂停服务</source>
        <translation>Out of service</translation>
    </message>
</context>
<context>
    <name>OutcomePage</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>请工作人员帮忙</source>
        <translation>Ask the staff</translation>
    </message>
    <message>
        <source>手机扫码带走</source>
        <translation>Take on phone</translation>
    </message>
    <message>
        <source>改用小票打印</source>
        <translation>Print a receipt</translation>
    </message>
    <message>
        <source>改用 A4 纸打印</source>
        <translation>Print on A4</translation>
    </message>
    <message>
        <source>换一台打印机打印</source>
        <translation>Another printer</translation>
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
    <message>
        <source>可以用手机扫码带走，或者请工作人员帮忙。</source>
        <translation>You can take the list on your phone, or ask the staff.</translation>
    </message>
    <message>
        <source>可以改用小票打印，内容一样。</source>
        <translation>A receipt with the same content can be printed.</translation>
    </message>
    <message>
        <source>可以改用 A4 纸打印，内容一样。</source>
        <translation>The same can be printed on A4.</translation>
    </message>
    <message>
        <source>可以换一台打印机打印，内容一样。</source>
        <translation>Another printer can print the same.</translation>
    </message>
    <message>
        <source>可以试一试。没有打出来的话，请用手机扫码带走。</source>
        <translation>You can try. If nothing comes out, take the list on your phone.</translation>
    </message>
</context>
<context>
    <name>PackCard</name>
    <message>
        <source>内容包文件夹</source>
        <translation>The pack&apos;s folder</translation>
    </message>
    <message>
        <source>正在检查…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>正在使用</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>检查通过，可以换用</source>
        <translation>Passed its check, can be switched to</translation>
    </message>
    <message>
        <source>检查通过，%1起才能换用</source>
        <translation>Passed its check; can be switched to from %1 on</translation>
    </message>
    <message>
        <source>检查没有通过，不能换用：</source>
        <translation>Failed its check, can&apos;t be switched to:</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>与在用的对比</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>先看看</source>
        <translation>Read it first</translation>
    </message>
    <message>
        <source>换用，并随它更新</source>
        <translation>Switch, and follow it</translation>
    </message>
    <message>
        <source>换用</source>
        <translation>Switch to it</translation>
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
    <name>PeriodChoice</name>
    <message>
        <source>日</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>周</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>月</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>自选</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>前一段时间</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>后一段时间</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>从 %1</source>
        <translation>From %1</translation>
    </message>
    <message>
        <source>到 %1</source>
        <translation>To %1</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>请插上安全密钥，等它闪烁时摸一下</source>
        <translation>Plug in your security key and touch it when it blinks</translation>
    </message>
    <message>
        <source>正在核对</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>请先刷工作证</source>
        <translation>Show your badge first</translation>
    </message>
    <message>
        <source>请输入 6 位密码</source>
        <translation>Enter the six digits of your PIN</translation>
    </message>
    <message>
        <source>已输入 %1 位</source>
        <translation>%1 digits entered</translation>
    </message>
    <message>
        <source>现在不能登录，原因写在日志里。请联系设备管理员。</source>
        <translation>You cannot sign in now; the log says why. Please tell the operator.</translation>
    </message>
    <message>
        <source>错误次数太多，请等 %1 秒再试。值班长可以解除锁定。</source>
        <translation>Too many failed tries. Please wait %1 seconds; a supervisor can unlock you.</translation>
    </message>
    <message>
        <source>登录没有成功，请核对后再试一次。</source>
        <translation>That did not match. Please check and try again.</translation>
    </message>
    <message>
        <source>删掉一位</source>
        <translation>Delete one digit</translation>
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
        <source>打印机正在打别的单子，接着就打您的。
请不要走开。</source>
        <translation>Another sheet is being printed; yours is next.
Please stay.</translation>
    </message>
    <message>
        <source>您的清单不会丢，修好后会接着打印。
请告诉工作人员。</source>
        <translation>Your list is safe. Once mended, printing goes on.
Please tell the staff.</translation>
    </message>
    <message>
        <source>带着它去办理。
您的回答会被清除，本机什么也不留。</source>
        <translation>Take it with you.
Your answers are wiped; this machine keeps nothing.</translation>
    </message>
    <message>
        <source>打印中途停过，告知单可能是两段。
请都拿好。</source>
        <translation>It stopped halfway: your sheet may be in two pieces.
Please take both.</translation>
    </message>
    <message>
        <source>您的清单还在。
可以换一台打印机，内容一样。</source>
        <translation>Your list is still here.
Another printer can print the same.</translation>
    </message>
    <message>
        <source>您的清单还在。
请告诉工作人员，修好后可以再打一次。</source>
        <translation>Your list is still here.
Please tell the staff. Once mended, print again.</translation>
    </message>
    <message>
        <source>您的清单还在。
可以再打一次，也可以用手机扫码带走。</source>
        <translation>Your list is still here.
Print again, or take it on your phone.</translation>
    </message>
    <message>
        <source>这台打印机不会报告结果。
请看一看，再点一下按钮。</source>
        <translation>This printer does not report back.
Please look, then touch a button.</translation>
    </message>
    <message>
        <source>打印机没有说清楚。
请看一看出纸口，再点一下按钮。</source>
        <translation>The printer did not say.
Please look for your sheet, then touch a button.</translation>
    </message>
    <message>
        <source>从 A4 打印机出来。</source>
        <translation>It comes out of the A4 printer.</translation>
    </message>
    <message>
        <source>从小票打印机出来。</source>
        <translation>It comes out of the receipt printer.</translation>
    </message>
    <message>
        <source>出来了</source>
        <translation>It came out</translation>
    </message>
    <message>
        <source>没有出来</source>
        <translation>Nothing came out</translation>
    </message>
    <message>
        <source>再打一次</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>改用小票打印</source>
        <translation>Print a receipt</translation>
    </message>
    <message>
        <source>改用 A4 纸打印</source>
        <translation>Print on A4</translation>
    </message>
    <message>
        <source>换一台打印机</source>
        <translation>Another printer</translation>
    </message>
    <message>
        <source>请工作人员帮忙</source>
        <translation>Ask the staff</translation>
    </message>
    <message>
        <source>不等了，回到清单</source>
        <translation>Don&apos;t wait</translation>
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
        <source>已送去打印，请看出纸口</source>
        <translation>Sent: please look for it</translation>
    </message>
    <message>
        <source>告知单出来了吗？</source>
        <translation>Did your sheet come out?</translation>
    </message>
    <message>
        <source>打印机现在可以打印</source>
        <translation>The printer can print now</translation>
    </message>
    <message>
        <source>请稍等，不要走开。</source>
        <translation>One moment, please stay.</translation>
    </message>
    <message>
        <source>单号 %1</source>
        <translation>Sheet no. %1</translation>
    </message>
</context>
<context>
    <name>PrintSteps</name>
    <message>
        <source>第 %1 步，共 3 步</source>
        <translation>Step %1 of 3</translation>
    </message>
    <message>
        <source>准备</source>
        <translation>Prepare</translation>
    </message>
    <message>
        <source>传送</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>出纸</source>
        <translation>Paper</translation>
    </message>
</context>
<context>
    <name>PrinterWords</name>
    <message>
        <source>打印机没有纸了</source>
        <translation>The printer is out of paper</translation>
    </message>
    <message>
        <source>打印机的盖子没有关好</source>
        <translation>The printer&apos;s cover is open</translation>
    </message>
    <message>
        <source>打印机卡纸了</source>
        <translation>Paper is jammed in the printer</translation>
    </message>
    <message>
        <source>打印机没开机，或者没连上</source>
        <translation>The printer is off or not connected</translation>
    </message>
    <message>
        <source>打印机没有回应，不一定能打出来</source>
        <translation>The printer does not answer and may not print</translation>
    </message>
</context>
<context>
    <name>PrintersPage</name>
    <message>
        <source>告知单不留底，只在办理时能重印</source>
        <translation>No sheet is kept: reprint it during its visit</translation>
    </message>
    <message>
        <source>打印机</source>
        <translation>Printers</translation>
    </message>
    <message>
        <source>正在查看……</source>
        <translation>Looking …</translation>
    </message>
    <message>
        <source>打印测试页</source>
        <translation>Print a test sheet</translation>
    </message>
    <message>
        <source>打印任务，新的在前</source>
        <translation>Print jobs, the newest first</translation>
    </message>
    <message>
        <source>还没有打印任务。</source>
        <translation>There are no print jobs yet.</translation>
    </message>
    <message>
        <source>较新的任务</source>
        <translation>Newer jobs</translation>
    </message>
    <message>
        <source>更早的任务</source>
        <translation>Older jobs</translation>
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
    <name>RefusedPage</name>
    <message>
        <source>请把单子抹平，再扫一次。还是不行，就从首页重新办。</source>
        <translation>Smooth the sheet and scan it again. If that fails, start again from the home page.</translation>
    </message>
    <message>
        <source>它是更新版本的机器打印的。请换一台机器，或者从首页重新办。</source>
        <translation>A newer machine printed it. Use another machine, or start again from the home page.</translation>
    </message>
    <message>
        <source>各地的规定不一样，在这里不能接着办。请从首页重新办。</source>
        <translation>Rules differ from place to place, so you can&apos;t go on with it here. Start again from the home page.</translation>
    </message>
    <message>
        <source>请工作人员帮忙，或者到首页另找。</source>
        <translation>Ask the staff, or look on the home page.</translation>
    </message>
    <message>
        <source>没有记录就不能由工作人员接着办。请稍后再试，或者请主管查看这台机器。</source>
        <translation>Staff can&apos;t go on with it unless it is recorded. Try again later, or have a supervisor look at this machine.</translation>
    </message>
    <message>
        <source>请扫告知单上写着“工作人员扫此码可接着办”的那个码。</source>
        <translation>Scan the code on the sheet marked “Staff: scan to continue”.</translation>
    </message>
    <message>
        <source>没有读清楚</source>
        <translation>The code could not be read</translation>
    </message>
    <message>
        <source>这张单子本机读不了</source>
        <translation>This machine can&apos;t read that sheet</translation>
    </message>
    <message>
        <source>这张单子不是本大厅打印的</source>
        <translation>This sheet is from another place</translation>
    </message>
    <message>
        <source>单子上的这件事，本机现在不办</source>
        <translation>This machine does not offer that service now</translation>
    </message>
    <message>
        <source>这次接着办没能记录下来</source>
        <translation>This could not be recorded</translation>
    </message>
    <message>
        <source>这不是接着办的码</source>
        <translation>This is not the right code</translation>
    </message>
    <message>
        <source>到首页</source>
        <translation>Home page</translation>
    </message>
</context>
<context>
    <name>RequestsPage</name>
    <message>
        <source>正在等人</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>已答复</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>未答复：已回到页面或离开</source>
        <translation>Not answered: went on, or left</translation>
    </message>
    <message>
        <source>只有这台机器上的求助</source>
        <translation>Requests at this kiosk only</translation>
    </message>
    <message>
        <source>群众求助</source>
        <translation>Requests for help</translation>
    </message>
    <message>
        <source>开机以来还没有人求助。</source>
        <translation>Nobody has asked for help since the kiosk was started.</translation>
    </message>
    <message>
        <source>%1&#x3000;%2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>我去帮忙</source>
        <translation>I am going there</translation>
    </message>
</context>
<context>
    <name>RoleNames</name>
    <message>
        <source>引导员</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>值班长</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>内容编辑</source>
        <translation>Content editor</translation>
    </message>
    <message>
        <source>设备管理员</source>
        <translation>Operator</translation>
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
    <name>SearchPage</name>
    <message>
        <source>打字找一找</source>
        <translation>Type to search</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>还没有打字</source>
        <translation>Nothing typed yet</translation>
    </message>
    <message>
        <source>打拼音，或者每个字的头一个字母：社保卡 = sbk</source>
        <translation>Type a word, such as lost or PIN</translation>
    </message>
    <message>
        <source>没有找到。换个说法试试，或者请工作人员帮忙。</source>
        <translation>Nothing found. Try other words, or ask the staff.</translation>
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
    <name>SettingForm</name>
    <message>
        <source>不改，返回</source>
        <translation>Back, no change</translation>
    </message>
    <message>
        <source>撤回这次改动</source>
        <translation>End this change</translation>
    </message>
    <message>
        <source>正在检查…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>检查并改好</source>
        <translation>Check and change</translation>
    </message>
    <message>
        <source>现在是：%1（本机改动，到%2为止）</source>
        <translation>Now: %1 (changed here, until %2)</translation>
    </message>
    <message>
        <source>现在是：%1</source>
        <translation>Now: %1</translation>
    </message>
    <message>
        <source>1. 改成</source>
        <translation>1. New value</translation>
    </message>
    <message>
        <source>还没有输入</source>
        <translation>Nothing typed yet</translation>
    </message>
    <message>
        <source>用下面的数字键输入</source>
        <translation>Type with the keys below</translation>
    </message>
    <message>
        <source>2. 原因</source>
        <translation>2. Reason</translation>
    </message>
    <message>
        <source>3. 最后一天</source>
        <translation>3. Last day</translation>
    </message>
    <message>
        <source>%1，过了这天自动恢复原值</source>
        <translation>%1. The day after, the old value is back by itself</translation>
    </message>
    <message>
        <source>到今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>到月底</source>
        <translation>End of month</translation>
    </message>
    <message>
        <source>到年底</source>
        <translation>End of year</translation>
    </message>
    <message>
        <source>早一天</source>
        <translation>One day earlier</translation>
    </message>
    <message>
        <source>−1天</source>
        <translation>−1 day</translation>
    </message>
    <message>
        <source>晚一天</source>
        <translation>One day later</translation>
    </message>
    <message>
        <source>+1天</source>
        <translation>+1 day</translation>
    </message>
    <message>
        <source>晚三十天</source>
        <translation>Thirty days later</translation>
    </message>
    <message>
        <source>+30天</source>
        <translation>+30 days</translation>
    </message>
</context>
<context>
    <name>SettingsList</name>
    <message>
        <source>改动先检查，通过后从下一位群众起生效</source>
        <translation>A change is checked first, and serves from the next visitor on</translation>
    </message>
    <message>
        <source>本厅设置</source>
        <translation>Hall settings</translation>
    </message>
    <message>
        <source>“%1”已改好，从下一位群众起生效。</source>
        <translation>&quot;%1&quot; is changed. It serves from the next visitor on.</translation>
    </message>
    <message>
        <source>%1
本机改动：%2，到%3为止</source>
        <translation>%1
Changed here: %2, until %3</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>上级有新规定</source>
        <translation>New rule from above</translation>
    </message>
    <message>
        <source>本厅统一安排</source>
        <translation>Arrangement of this hall</translation>
    </message>
    <message>
        <source>窗口或设备停用</source>
        <translation>Window or device out of use</translation>
    </message>
    <message>
        <source>节假日</source>
        <translation>Public holiday</translation>
    </message>
    <message>
        <source>更正错误</source>
        <translation>Correction</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>工作人员登录</source>
        <translation>Staff sign-in</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>您是哪一位？</source>
        <translation>Who are you?</translation>
    </message>
</context>
<context>
    <name>SignInNotice</name>
    <message>
        <source>本机还没有登记工作人员</source>
        <translation>No staff are registered on this machine yet</translation>
    </message>
    <message>
        <source>现在不能登录</source>
        <translation>You cannot sign in now</translation>
    </message>
    <message>
        <source>请稍候</source>
        <translation>One moment, please</translation>
    </message>
    <message>
        <source>请设备管理员在这台机器的终端里登记第一位，例如：</source>
        <translation>Ask the operator to register the first one at the terminal of this machine, for example:</translation>
    </message>
    <message>
        <source>本机读不到人员记录，原因写在日志里。请联系设备管理员。</source>
        <translation>The staff records cannot be read; the log says why. Please tell the operator.</translation>
    </message>
</context>
<context>
    <name>SpeechSettings</name>
    <message>
        <source>朗读的声音</source>
        <translation>Reading aloud</translation>
    </message>
    <message>
        <source>小声点</source>
        <translation>Softer</translation>
    </message>
    <message>
        <source>大声点</source>
        <translation>Louder</translation>
    </message>
    <message>
        <source>慢一点</source>
        <translation>Slower</translation>
    </message>
    <message>
        <source>快一点</source>
        <translation>Faster</translation>
    </message>
</context>
<context>
    <name>StaffCall</name>
    <message>
        <source>请到服务台，
或者向工作人员招手</source>
        <translation>Go to the service desk,
or wave to the staff</translation>
    </message>
    <message>
        <source>请他们到这台机器前来帮您。
您的清单先留在这里。</source>
        <translation>Ask them to come to this machine.
Your list stays here meanwhile.</translation>
    </message>
    <message>
        <source>好的，回到刚才的页面</source>
        <translation>Thank you, go back</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>密码</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>密码和工作证</source>
        <translation>PIN and badge</translation>
    </message>
    <message>
        <source>密码和安全密钥</source>
        <translation>PIN and security key</translation>
    </message>
    <message>
        <source>登记、换密码在本机终端办理</source>
        <translation>Register and change PINs at the terminal of this machine</translation>
    </message>
    <message>
        <source>工作人员</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>正在查看……</source>
        <translation>Looking …</translation>
    </message>
    <message>
        <source>登录失败次数太多，还要等 %1 秒</source>
        <translation>Too many failed tries: %1 more seconds to wait</translation>
    </message>
    <message>
        <source>解除锁定</source>
        <translation>Unlock</translation>
    </message>
</context>
<context>
    <name>Station</name>
    <message>
        <source>第 %1 站</source>
        <translation>Stop %1</translation>
    </message>
    <message>
        <source>家里</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Your workplace</translation>
    </message>
    <message>
        <source>照相馆</source>
        <translation>Photo studio</translation>
    </message>
    <message>
        <source>派出所</source>
        <translation>Police station</translation>
    </message>
    <message>
        <source>村、社区</source>
        <translation>Village or community office</translation>
    </message>
    <message>
        <source>登记机关</source>
        <translation>Registration authority</translation>
    </message>
    <message>
        <source>公证处</source>
        <translation>Notary office</translation>
    </message>
    <message>
        <source>银行</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>本厅</source>
        <translation>This hall</translation>
    </message>
    <message>
        <source>您在这里</source>
        <translation>You are here</translation>
    </message>
    <message>
        <source>带上：%1</source>
        <translation>Bring: %1</translation>
    </message>
    <message>
        <source>办好：%1</source>
        <translation>Get: %1</translation>
    </message>
    <message>
        <source>没有的，下面写着怎么办</source>
        <translation>If you have none, see below how to get it</translation>
    </message>
</context>
<context>
    <name>StationMap</name>
    <message>
        <source>按这个顺序走，少跑一趟</source>
        <translation>Go in this order to save a second trip</translation>
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
    <name>TodayPage</name>
    <message>
        <source>不到 5</source>
        <translation>fewer than 5</translation>
    </message>
    <message>
        <source>办理统计</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>导出到 U 盘</source>
        <translation>Export to a USB stick</translation>
    </message>
    <message>
        <source>统计暂时读不出来，请稍后再看。</source>
        <translation>The statistics can&apos;t be read just now. Look again later.</translation>
    </message>
    <message>
        <source>来办人次</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>得到结果</source>
        <translation>Reached a result</translation>
    </message>
    <message>
        <source>打印了告知单</source>
        <translation>Printed the sheet</translation>
    </message>
    <message>
        <source>为防止认出个人，次数按每满 5 次计，不足 5 次的和零头并入“其他和零头”。</source>
        <translation>To protect individuals, counts are in whole fives. Fewer than 5, and what is left over, are in &quot;Others and remainders&quot;.</translation>
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
<context>
    <name>TypingPage</name>
    <message>
        <source>换成字母</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>换成数字</source>
        <translation>Digits</translation>
    </message>
    <message>
        <source>从告知单上去掉</source>
        <translation>Take it off the sheet</translation>
    </message>
    <message>
        <source>写上告知单</source>
        <translation>Put it on the sheet</translation>
    </message>
    <message>
        <source>✓ 已写上告知单</source>
        <translation>✓ It is on the sheet</translation>
    </message>
</context>
</TS>
