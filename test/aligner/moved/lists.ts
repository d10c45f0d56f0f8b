/** Lists as documents have them, in the order of the English alphabet, each with the sentences around it. */
export interface List {
  readonly kind: string
  readonly before: readonly [en: string, zh: string]
  readonly after: readonly [en: string, zh: string]
  readonly entries: readonly (readonly [en: string, zh: string])[]
}

const list = (
  kind: string,
  before: List['before'],
  after: List['after'],
  entries: string,
): List => ({
  kind,
  before,
  after,
  entries: entries
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' = ') as [string, string]),
})

export const LISTS: readonly List[] = [
  list(
    'states',
    [
      'Delegations of the following countries came to the congress:',
      '下列国家派代表团出席了大会：',
    ],
    ['The secretary read out the apologies.', '秘书宣读了请假名单。'],
    `Argentina = 阿根廷
     Brazil = 巴西
     Cuba = 古巴
     Finland = 芬兰
     Greece = 希腊
     Iceland = 冰岛
     Norway = 挪威
     Portugal = 葡萄牙
     Turkey = 土耳其`,
  ),
  list(
    'animals',
    ['These animals can be seen in the park all year round:', '公园里全年可以看到这些动物：'],
    ['Please do not feed them.', '请不要给它们喂食。'],
    `Badger = 獾
     Crane = 鹤
     Elephant = 大象
     Fox = 狐狸
     Giraffe = 长颈鹿
     Hedgehog = 刺猬
     Monkey = 猴子
     Otter = 水獭
     Penguin = 企鹅
     Wolf = 狼`,
  ),
  list(
    'crops',
    ['The cooperative grows these on the slope:', '合作社在坡地上种这些作物：'],
    ['The harvest begins in August.', '八月开始收割。'],
    `Barley = 大麦
     Buckwheat = 荞麦
     Cotton = 棉花
     Maize = 玉米
     Peanuts = 花生
     Potatoes = 土豆
     Sesame = 芝麻
     Soybeans = 大豆
     Tobacco = 烟草`,
  ),
  list(
    'instruments',
    [
      'The orchestra is looking for players of these instruments:',
      '乐团正在招收以下乐器的演奏员：',
    ],
    ['Auditions are held on Saturday morning.', '面试定在星期六上午。'],
    `Bassoon = 巴松管
     Cello = 大提琴
     Clarinet = 单簧管
     Flute = 长笛
     Harp = 竖琴
     Oboe = 双簧管
     Trombone = 长号
     Trumpet = 小号
     Violin = 小提琴`,
  ),
  list(
    'trades',
    ['The street once had workshops of all these trades:', '这条街上曾经有这些行当的作坊：'],
    ['Only the barber is still there.', '如今只剩下理发师了。'],
    `Baker = 面包师
     Barber = 理发师
     Blacksmith = 铁匠
     Carpenter = 木匠
     Cobbler = 鞋匠
     Locksmith = 锁匠
     Plumber = 水管工
     Tailor = 裁缝
     Watchmaker = 钟表匠`,
  ),
  list(
    'subjects',
    ['Evening classes are offered in these subjects:', '夜校开设以下科目：'],
    ['Classes begin in the second week of September.', '九月第二周开课。'],
    `Accounting = 会计
     Astronomy = 天文学
     Botany = 植物学
     Chemistry = 化学
     Geography = 地理
     History = 历史
     Law = 法律
     Mathematics = 数学
     Philosophy = 哲学
     Physics = 物理`,
  ),
  list(
    'illnesses',
    ['Vaccines against these diseases are free of charge:', '以下疾病的疫苗免费接种：'],
    ['Bring the booklet with you.', '请带上接种本。'],
    `Cholera = 霍乱
     Diphtheria = 白喉
     Hepatitis = 肝炎
     Influenza = 流感
     Malaria = 疟疾
     Measles = 麻疹
     Rabies = 狂犬病
     Tetanus = 破伤风
     Tuberculosis = 肺结核`,
  ),
  list(
    'sports',
    ['The hall can be booked for these sports:', '体育馆可以预订用于以下运动：'],
    ['Shoes with black soles are not allowed.', '不得穿黑底鞋入场。'],
    `Badminton = 羽毛球
     Basketball = 篮球
     Boxing = 拳击
     Fencing = 击剑
     Gymnastics = 体操
     Judo = 柔道
     Swimming = 游泳
     Volleyball = 排球
     Wrestling = 摔跤`,
  ),
  list(
    'minerals',
    ['The cabinet on the left holds samples of:', '左边的柜子里陈列着以下矿物的标本：'],
    ['Ask the keeper for the key.', '钥匙请向管理员索取。'],
    `Copper = 铜
     Diamond = 金刚石
     Granite = 花岗岩
     Graphite = 石墨
     Gypsum = 石膏
     Limestone = 石灰石
     Marble = 大理石
     Mercury = 水银
     Sulphur = 硫磺`,
  ),
  list(
    'ministries',
    ['The draft was sent to these ministries for comment:', '草案已送下列各部征求意见：'],
    ['Their answers are printed in the annex.', '各部的答复印在附件里。'],
    `Ministry of Agriculture = 农业部
     Ministry of Culture = 文化部
     Ministry of Defence = 国防部
     Ministry of Education = 教育部
     Ministry of Finance = 财政部
     Ministry of Foreign Affairs = 外交部
     Ministry of Health = 卫生部
     Ministry of Justice = 司法部
     Ministry of Transport = 交通部`,
  ),
  list(
    'dishes',
    ['On Fridays the canteen serves one of these:', '食堂每星期五供应下列菜肴之一：'],
    ['A bowl of rice comes with it.', '另配米饭一碗。'],
    `Braised tofu with mushrooms = 香菇烧豆腐
     Cold cucumber with garlic = 蒜泥黄瓜
     Fried eggs with tomatoes = 番茄炒蛋
     Pork dumplings in soup = 猪肉汤饺
     Roast duck with plum sauce = 梅酱烤鸭
     Shrimps with green tea = 绿茶虾仁
     Steamed fish with ginger = 姜丝蒸鱼
     Sweet potato noodles = 红薯粉`,
  ),
  list(
    'terms',
    ['In this contract these words are used as follows:', '本合同中下列用语的含义是：'],
    ['Words in the singular include the plural.', '单数词语包括复数。'],
    `Contractor means the person who carries out the works. = “承包人”指实施工程的人。
     Defect means any part of the works that is not in accordance with the drawings. = “缺陷”指工程中与图纸不符的任何部分。
     Employer means the party who pays for the works. = “业主”指为工程付款的一方。
     Equipment means the machines and vehicles brought to the site. = “设备”指运到现场的机器和车辆。
     Materials means things of all kinds to be built into the works. = “材料”指用于工程的各种物品。
     Site means the land on which the works are to be built. = “现场”指建造工程所用的土地。`,
  ),
]
