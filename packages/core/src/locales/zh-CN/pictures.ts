/** Words for pictures and uploads that are odd or were refused. */
export const pictures = {
  'check.size': '照片只有 {width} × {height} 像素，可能不够清晰',
  'check.scan.size': '图片只有 {width} × {height} 像素，文字可能看不清',
  'check.ratio': '照片的比例与 1 寸照不符',
  'check.photo.sharpness': '照片有些模糊，可能看不清面部',
  'check.sharpness': '图片有些模糊，请确认文字能看清',
  'check.photo.brightness': '照片偏暗或偏亮，可能看不清面部',
  'check.brightness': '图片偏暗或偏亮，请确认能看清',
  'check.background': '背景看起来不是白色',
  // What stands before the full stop is one of the findings above.
  'check.warning': '{finding}。可以继续，也可以更换。',
  'check.error': '{finding}。不符合要求，请更换。',
  'picture.not-a-picture': '文件“{name}”不是图片。请选择 JPG 或 PNG 图片，或直接拍照上传。',
  'picture.pdf': '文件“{name}”是 PDF，这里不接受 PDF。请直接拍照，或扫描成 JPG 图片后上传。',
  'picture.pdf-encrypted': 'PDF“{name}”带有密码保护。请去掉密码后再选择，或直接拍照上传。',
  'picture.pdf-damaged': 'PDF“{name}”不完整或格式不常见。请重新导出 PDF，或直接拍照上传。',
  'picture.pdf-active':
    'PDF“{name}”带有脚本、附件或可填写的表单。请用“打印”另存为普通的 PDF，或直接拍照上传。',
  'picture.pdf-pages': 'PDF“{name}”有 {pages} 页，最多 {maxPages} 页。请只保留需要的页。',
  'picture.pdf-too-large':
    'PDF“{name}”超过 {limit} KB，不能自动压缩。请用较低的分辨率重新导出，或直接拍照上传。',
  'picture.undecodable': '文件“{name}”已损坏或无法打开。请重新扫描或拍照。',
  'picture.heic': '文件“{name}”是 HEIC 格式，本浏览器无法打开。请在手机相册中另存为 JPG，或直接拍照上传。',
  'picture.too-many-pixels': '图片太大（{width} × {height} 像素）。请用较低的分辨率重新拍摄或扫描。',
  'picture.does-not-fit': '图片压缩后仍超过 {limit} KB，请裁剪后再上传。',
  'picture.too-small':
    '照片只有 {width} × {height} 像素，至少需要 {minWidth} × {minHeight} 像素。请换一张更清晰的原图，或重新拍摄。',
  'upload.not-removed': '没有删除，请检查网络后重试。',
  'upload.stale-revision': '这份材料在别处换过，请核对后重新选择。',
  'upload.file-too-large': '文件超过 {limit} KB，请裁剪后再上传。',
  'upload.file-type': '服务器不接受这种文件，请换成 JPG 或 PNG 图片。',
  'upload.too-many': '材料的数量或总大小已到上限，请先删除不需要的材料。',
  'upload.infected': '文件未通过安全检查，请换一份。',
  'upload.unauthenticated': '登录已过期，请重新登录后再上传。',
  'upload.rate-limited': '上传太频繁，请 {n} 秒后再试。',
  'upload.not-allowed': '现在不能更改材料。',
  'view.larger': '放大',
  'view.smaller': '缩小',
  'view.turn': '旋转',
  sampleTitle: '{label}（示例）',
  sampleNote: '请上传四边完整、文字清晰、没有反光的图片。示例中的内容都是虚构的。',
};

export type PicturesWords = Record<keyof typeof pictures, string>;
