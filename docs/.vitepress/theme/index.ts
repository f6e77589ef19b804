import '@acct-forms/elements/styles/tokens.css';
import DefaultTheme from 'vitepress/theme-without-fonts';
import { useData, type Theme } from 'vitepress';
import { onMounted, watchPostEffect } from 'vue';
import ElementDemo from './ElementDemo.vue';
import './style.css';

export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    app.component('ElementDemo', ElementDemo);
  },
  setup() {
    const { isDark, frontmatter } = useData();
    onMounted(() =>
      watchPostEffect(() => {
        document.documentElement.dataset['acctTheme'] = isDark.value ? 'dark' : 'light';
        // The first page has no landmark of its own.
        const content = document.querySelector('#VPContent');
        if (frontmatter.value['layout'] === 'home') content?.setAttribute('role', 'main');
        else content?.removeAttribute('role');
      }),
    );
  },
} satisfies Theme;
