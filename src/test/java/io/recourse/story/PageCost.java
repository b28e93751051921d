package io.recourse.story;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What one page costs whoever opens it for the first time: requests, bytes, paint, shifts. */
final class PageCost {

  private static final String PAINTED =
      """
      () => new Promise(told => {
        let last = 0;
        new PerformanceObserver(seen => seen.getEntries().forEach(it => last = it.startTime))
          .observe({type: 'largest-contentful-paint', buffered: true});
        setTimeout(() => told(last), 200);
      })
      """;

  private static final String SHIFTED =
      """
      () => new Promise(told => {
        let sum = 0;
        new PerformanceObserver(seen => seen.getEntries()
            .forEach(it => sum += it.hadRecentInput ? 0 : it.value))
          .observe({type: 'layout-shift', buffered: true});
        setTimeout(() => told(sum), 200);
      })
      """;

  private PageCost() {}

  /**
   * @param bytes over the wire, packed
   * @param painted the largest part, in ms after the page was asked for
   * @param shifted cumulative layout shift
   */
  record Cost(int requests, long bytes, double painted, double shifted) {}

  static Cost of(Page page, String url) {
    AtomicInteger requests = new AtomicInteger();
    AtomicLong bytes = new AtomicLong();
    CDPSession browser = page.context().newCDPSession(page);
    JsonObject cold = new JsonObject();
    cold.addProperty("cacheDisabled", true);
    JsonObject enabled = browser.send("Network.enable");
    JsonObject emptied = browser.send("Network.setCacheDisabled", cold);
    browser.on(
        "Network.loadingFinished",
        done -> {
          requests.incrementAndGet();
          bytes.addAndGet(done.get("encodedDataLength").getAsLong());
        });
    page.navigate(url);
    page.waitForLoadState(LoadState.LOAD);
    page.waitForTimeout(1_000); // what is drawn after loading shifts too; live pages are never idle
    double painted = ((Number) page.evaluate(PAINTED)).doubleValue();
    double shifted = ((Number) page.evaluate(SHIFTED)).doubleValue();
    browser.detach();
    return new Cost(requests.get(), bytes.get(), painted, shifted);
  }
}
