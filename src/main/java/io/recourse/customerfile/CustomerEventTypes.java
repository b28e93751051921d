package io.recourse.customerfile;

import static io.recourse.common.EventType.onRecord;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What becomes of files of customers. */
@Component
class CustomerEventTypes implements EventTypes {

  @Override
  public List<EventType> types() {
    return List.of(
        onRecord("CustomerNoted"), onRecord("CustomersMerged"), onRecord("CustomersParted"));
  }
}
