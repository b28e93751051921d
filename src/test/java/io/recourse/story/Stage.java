package io.recourse.story;

import java.util.HashMap;
import java.util.Map;

/** Everybody who acts in a long story, each at a window of their own that stays open. */
final class Stage implements AutoCloseable {

  private final int port;
  private final String language;
  private final Map<String, Window> windows = new HashMap<>();

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
    return language.startsWith("zh") ? chinese : english;
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
