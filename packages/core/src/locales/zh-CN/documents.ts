/** Words for PDFs. */
export const documents = {
  hint: '也可上传 PDF：不超过 {limit}、{pages} 页，不带密码。',
  facts: 'PDF，{pages}\u00a0页，{size}',
  'facts.one': 'PDF，{pages}\u00a0页，{size}',
  'facts.none': 'PDF，{size}',
  open: '打开 PDF',
  openHint: '文件会下载到本机，用 PDF 阅读软件打开。',
  failed: '没有下载成功，请检查网络后重试。',
};

export type DocumentsWords = Record<keyof typeof documents, string>;
