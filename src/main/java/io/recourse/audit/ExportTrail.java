package io.recourse.audit;

import io.recourse.common.DomainEvent;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Streams a span of the trail out; that it was done is an event itself. */
@Service
public class ExportTrail {

  private final TrailReading trail;
  private final ApplicationEventPublisher events;

  ExportTrail(TrailReading trail, ApplicationEventPublisher events) {
    this.trail = trail;
    this.events = events;
  }

  @Transactional
  public void export(TrailFilter filter, String format, Consumer<ChainedEvent> reader) {
    trail.each(filter, reader);
    events.publishEvent(
        DomainEvent.ofSystem(
            "TrailExported",
            "The trail was exported as " + format + ".",
            Map.of("format", format)));
  }
}
