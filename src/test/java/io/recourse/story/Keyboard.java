package io.recourse.story;

import com.microsoft.playwright.Page;

/**
 * A hand on the keys that counts what it presses; text that only a person can write is not counted.
 */
final class Keyboard {

  private final Page page;
  private int pressed;

  Keyboard(Page page) {
    this.page = page;
  }

  /** A chord such as {@code Control+Enter} is one keystroke. */
  Keyboard press(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
      pressed++;
    }
    return this;
  }

  Keyboard write(String text) {
    page.keyboard().insertText(text);
    return this;
  }

  Page page() {
    return page;
  }

  int pressed() {
    return pressed;
  }
}
