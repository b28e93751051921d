package io.recourse.engine.deployment;

import io.recourse.common.DomainEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Models that the start wanted to deploy and the check refused: the product starts without them,
 * what was deployed before stays in use, and the log and the trail say so.
 */
@Component
public class LeftOutModels {

  private static final Logger LOG = LoggerFactory.getLogger(LeftOutModels.class);

  private record LeftOut(String file, String why) {}

  private final Set<LeftOut> leftOut = ConcurrentHashMap.newKeySet();
  private final ApplicationEventPublisher events;

  LeftOutModels(ApplicationEventPublisher events) {
    this.events = events;
  }

  /** A start that deploys again says so again; it is told once. */
  void add(String file, List<String> errors) {
    if (leftOut.add(new LeftOut(file, String.join(" ", errors)))) {
      LOG.error("{} is not deployed, its earlier version stays in use: {}", file, errors);
    }
  }

  /** The trail can be written only once everything stands. */
  @EventListener(ApplicationReadyEvent.class)
  @Transactional
  public void tell() {
    leftOut.forEach(
        model ->
            events.publishEvent(
                DomainEvent.ofSystem(
                    "ModelLeftOut",
                    "The start left out " + model.file() + ": its check found errors.",
                    Map.of("file", model.file(), "errors", model.why()))));
    leftOut.clear();
  }
}
