package io.recourse.migration;

import static io.recourse.common.EventType.onRecord;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What becomes of migrations. */
@Component
class MigrationEventTypes implements EventTypes {

  @Override
  public List<EventType> types() {
    return List.of(
        onRecord("MigrationBegun"),
        onRecord("MigrationMapped"),
        onRecord("MigrationSubmitted"),
        onRecord("MigrationApproved"),
        onRecord("MigrationReturned"),
        onRecord("MigrationPaused"),
        onRecord("MigrationWentOn"),
        onRecord("MigrationCalledOff"),
        onRecord("MigrationVetoed"),
        onRecord("MigrationVetoLifted"),
        onRecord("MigrationDone"));
  }
}
