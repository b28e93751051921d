package io.recourse.story;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads a page that is to be Chinese as its reader does: no English words among what is seen, but
 * names, codes and abbreviations. What is marked as another language is that language's; the names
 * inside models are.
 */
final class ChineseText {

  private static final String SEEN =
      """
      apart => {
        const other = node => {
          const at = node.closest('[lang]');
          return at && !at.lang.startsWith('zh') || apart && node.closest(apart)
            || node.closest('script, style, svg, code, .djs-container, .fjs-powered-by-link, .fjs-select-placeholder');
        };
        const seen = [];
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          const holder = texts.currentNode.parentElement;
          if (!other(holder) && (holder.tagName === 'OPTION' || holder.checkVisibility())) {
            seen.push(texts.currentNode.textContent.trim());
          }
        }
        for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'data-label']) {
          document.querySelectorAll(`[${name}]`).forEach(
            node => other(node) || seen.push(node.getAttribute(name)));
        }
        return [...new Set(seen)];
      }
      """;
  private static final Pattern WORD = Pattern.compile("[A-Za-z][\\w@.:/+-]*");

  /** The product, its accounts of the demo and the simulated carrier. */
  private static final String NAMES =
      "Recourse|recourse|Ulm|Online|Retail|(?i:returns|warehouse|finance|lead|owner|auditor|admin|agent|complaints"
          + "|technician|visits|specialist|manager|director|analyst|trainer|demo)|simulated|DEMO";

  private static final String ABBREVIATIONS =
      "EN|PDF|QR|UTC|API|SKU|CSV|JSON|YAML|VIP|MB|ID|GDPR|SHA|App|EUR|CNY|TWD|NT|US|CN|UTF|[A-Za-z]";

  /** Numbers of cases, orders, parcels and units, addresses, files, zones and ids of models. */
  private static final String CODES =
      "[\\w:/.-]*\\d[\\w:/.-]*|[A-Z]+(-[A-Z]+)+|zh-\\w+|\\S+@\\S+|\\w+\\.\\w{3,4}|[A-Z]\\w+/[A-Z]\\w+"
          + "|[A-Z]\\w+Process|c-\\S+";

  private static final Pattern ALLOWED =
      Pattern.compile("(" + NAMES + "|" + ABBREVIATIONS + "|" + CODES + ")");

  private ChineseText() {}

  static List<String> englishOn(Page page) {
    return englishOn(page, "");
  }

  /**
   * English texts, each after the page it stands on.
   *
   * @param apart a CSS selector of what people wrote, each in their own language
   */
  static List<String> englishOn(Page page, String apart) {
    return ((List<?>) page.evaluate(SEEN, apart))
        .stream()
            .map(Object::toString)
            .filter(ChineseText::isEnglish)
            .map(text -> page.url().replaceFirst(".*://[^/]*", "") + ": " + text)
            .toList();
  }

  static boolean isEnglish(String text) {
    return WORD.matcher(text.replaceAll("https?://\\S+", ""))
        .results()
        .map(found -> found.group().replaceAll("[.:/+-]+$", ""))
        .anyMatch(word -> !ALLOWED.matcher(word).matches());
  }
}
