package io.recourse.terms;

import static io.recourse.common.EventType.Audience.STAFF;
import static io.recourse.common.EventType.behindTheScenes;
import static io.recourse.common.EventType.toAll;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What becomes of the clocks of a case. */
@Component
class ClockEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.WORK;
  }

  @Override
  public List<EventType> types() {
    return List.of(
        toAll("ClockStarted", "clock", "party", "dueAt", "defaultOutcome").telling("clock"),
        toAll("ClockMet", "clock").telling("clock"),
        toAll("ClockBreached", "clock").telling("clock"),
        behindTheScenes("ClockDoneLate", "clock").telling("clock"),
        toAll("ClockPaused", "clock").telling("clock"),
        toAll("ClockCancelled", "clock").telling("clock"),
        behindTheScenes("WorkClockStarted", "clock").quietFor(STAFF).telling("clock"),
        behindTheScenes("WorkClockPaused", "clock").quietFor(STAFF).telling("clock"),
        behindTheScenes("WorkClockResumed", "clock").quietFor(STAFF).telling("clock"),
        behindTheScenes("WorkPausedByHand"),
        behindTheScenes("WorkResumedByHand"),
        behindTheScenes("WorkClockMet", "clock").quietFor(STAFF).telling("clock"),
        behindTheScenes("WorkClockMissed", "clock").telling("clock"));
  }
}
