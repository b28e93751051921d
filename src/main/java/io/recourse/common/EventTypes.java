package io.recourse.common;

import java.util.List;

/** The kinds of events that one feature raises, each declared once (docs/events.md). */
public interface EventTypes {

  List<EventType> types();
}
