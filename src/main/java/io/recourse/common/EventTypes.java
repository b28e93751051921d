package io.recourse.common;

import java.util.List;

/** The kinds of events that one feature raises, each declared once (docs/events.md). */
public interface EventTypes {

  /** What a part of a case's story is about; a case page tells the story in these chapters. */
  enum Chapter {
    REQUEST,
    DECISION,
    GOODS,
    MONEY,
    WORDS,
    WORK
  }

  List<EventType> types();

  /** The chapter in which a case page tells them. */
  default Chapter chapter() {
    return Chapter.REQUEST;
  }
}
