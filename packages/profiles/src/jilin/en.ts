import type { Words } from '@acct-forms/core';
import { jilinPledge } from './letters.ts';

/** Places by their romanised names, in which the endings of the Chinese ones are left out. */
const places = `
  吉林省 Jilin Province
  长春市 Changchun
  南关区 Nanguan
  宽城区 Kuancheng
  朝阳区 Chaoyang
  二道区 Erdao
  绿园区 Lüyuan
  双阳区 Shuangyang
  九台区 Jiutai
  农安县 Nong’an
  榆树市 Yushu
  德惠市 Dehui
  公主岭市 Gongzhuling
  吉林市 Jilin City
  昌邑区 Changyi
  龙潭区 Longtan
  船营区 Chuanying
  丰满区 Fengman
  永吉县 Yongji
  蛟河市 Jiaohe
  桦甸市 Huadian
  舒兰市 Shulan
  磐石市 Panshi
  四平市 Siping
  铁西区 Tiexi
  铁东区 Tiedong
  梨树县 Lishu
  伊通满族自治县 Yitong Manchu Autonomous County
  双辽市 Shuangliao
  辽源市 Liaoyuan
  龙山区 Longshan
  西安区 Xi’an
  东丰县 Dongfeng
  东辽县 Dongliao
  通化市 Tonghua City
  东昌区 Dongchang
  二道江区 Erdaojiang
  通化县 Tonghua County
  辉南县 Huinan
  柳河县 Liuhe
  梅河口市 Meihekou
  集安市 Ji’an
  白山市 Baishan
  浑江区 Hunjiang
  江源区 Jiangyuan
  抚松县 Fusong
  靖宇县 Jingyu
  长白朝鲜族自治县 Changbai Korean Autonomous County
  临江市 Linjiang
  松原市 Songyuan
  宁江区 Ningjiang
  前郭尔罗斯蒙古族自治县 Qian Gorlos Mongol Autonomous County
  长岭县 Changling
  乾安县 Qian’an
  扶余市 Fuyu
  白城市 Baicheng
  洮北区 Taobei
  镇赉县 Zhenlai
  通榆县 Tongyu
  洮南市 Taonan
  大安市 Da’an
  延边朝鲜族自治州 Yanbian Korean Autonomous Prefecture
  延吉市 Yanji
  图们市 Tumen
  敦化市 Dunhua
  珲春市 Hunchun
  龙井市 Longjing
  和龙市 Helong
  汪清县 Wangqing
  安图县 Antu
  长白山保护开发区（长白山管委会） Changbai Mountain Protection and Development Zone
  长春经济技术开发区 Changchun Economic and Technological Development Zone
  长春净月高新技术产业开发区 Changchun Jingyue High-Tech Industrial Development Zone
  长春高新技术产业开发区 Changchun High-Tech Industrial Development Zone
  长春汽车经济技术开发区 Changchun Automotive Economic and Technological Development Zone
  吉林经济开发区 Jilin Economic Development Zone
  吉林高新技术产业开发区 Jilin High-Tech Industrial Development Zone
  吉林中国新加坡食品区 Sino-Singapore Jilin Food Zone
  吉林松原经济开发区 Jilin Songyuan Economic Development Zone
  吉林白城经济开发区 Jilin Baicheng Economic Development Zone
`;

/** What the list of bureaus calls otherwise than the list of regions does. */
const shortNames: Words = {
  伊通县: 'Yitong',
  长白县: 'Changbai',
  前郭县: 'Qian Gorlos',
  延边州: 'Yanbian',
  长白山管委会: 'Changbai Mountain Administration',
};

const named = Object.fromEntries(
  places
    .trim()
    .split(/\s*\n\s*/)
    .map((line) => {
      const end = line.indexOf(' ');
      return [line.slice(0, end), line.slice(end + 1)] as const;
    }),
);

const bureaus = Object.entries({ ...named, ...shortNames }).map(
  ([place, name]) => [`${place}财政局`, `Finance Bureau of ${name}`] as const,
);

const [pledge] = jilinPledge.truthPledge.paragraphs;

/** The names and texts of this profile in English, by the Chinese ones. */
export const jilinEnglish: Words = {
  ...named,
  ...Object.fromEntries(bureaus),
  '吉林省财政厅（吉林省会计人员服务中心）':
    'Department of Finance of Jilin Province (Service Centre for Accounting Personnel)',
  [pledge['zh-CN']]:
    'I solemnly declare that everything that I uploaded to the Jilin Accounting Information System as asked agrees with the originals, and that all certificates are true and valid, without any false information. If any of it is found to be false, I will bear the legal responsibility and all consequences. (The Chinese text of the signed pledge is the one that counts.)',
};
