package io.recourse.story;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Everybody who acts in a long story, each at a window of their own that stays open. */
final class Stage implements AutoCloseable {

  private final int port;
  private final String language;
  private final Map<String, Window> windows = new HashMap<>();
  private final Set<String> english = new LinkedHashSet<>();

  final Api api;
  final StoryTime time;

  Stage(int port, Setting setting) {
    this.port = port;
    this.language = setting.language();
    this.api = new Api(port);
    this.time = new StoryTime(api, setting.zone());
  }

  /** In the language of the story. */
  String say(String english, String chinese) {
    return isGerman() ? english : chinese;
  }

  /** Whoever stands before the page reads all of it. */
  Page read(Page page) {
    if (!isGerman()) {
      english.addAll(ChineseText.englishOn(page));
    }
    return page;
  }

  boolean isGerman() {
    return !language.startsWith("zh");
  }

  boolean isForeign(String text) {
    return !isGerman() && ChineseText.isEnglish(text);
  }

  /** English that stood on pages of a Chinese story. */
  Set<String> english() {
    return english;
  }

  Window customer() {
    return windows.computeIfAbsent("", any -> Window.open(port, language, 1440));
  }

  Window staff(String user) {
    return windows.computeIfAbsent(user, name -> Window.of(port, name, language));
  }

  @Override
  public void close() {
    windows.values().forEach(Window::close);
  }
}
