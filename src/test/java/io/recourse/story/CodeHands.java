package io.recourse.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** A customer who is asked for a code looks into the mailbox and types what stands in the mail. */
final class CodeHands {

  private static final Pattern CODE = Pattern.compile("(?<![-\\w])\\d{6}(?!\\w)");

  private CodeHands() {}

  /** Presses a button; where the mailbox was not proved before, the code is typed after it. */
  static void presses(String button, Page page, Api api, String email) {
    clickAndLeave(button, page);
    if (page.url().contains("/portal/code")) {
      types(page, api, email);
    }
  }

  /** What was pressed asks for the code. */
  static void types(Page page, Api api, String email) {
    page.waitForURL(Pattern.compile(".*/portal/code\\?.*"));
    page.fill("[name=_code]", newest(api, email));
    clickAndLeave("main form button.primary", page);
  }

  /** Until another page stands there, which may have the same address. */
  private static void clickAndLeave(String button, Page page) {
    page.evaluate("document.body.dataset.left = ''");
    page.locator(button).click();
    page.locator("body:not([data-left])").waitFor();
  }

  private static String newest(Api api, String email) {
    String mails = "/api/v1/demo/mails?to=" + URLEncoder.encode(email, StandardCharsets.UTF_8);
    return Awaitility.await("a code for " + email)
        .until(() -> code(api.get("admin", mails).get("items")), code -> code != null);
  }

  /** Null while there is none. */
  private static String code(JsonNode mails) {
    String code = null;
    for (JsonNode mail : mails) {
      Matcher found = CODE.matcher(mail.path("subject").asText());
      code = found.find() ? found.group() : code;
    }
    return code;
  }
}
