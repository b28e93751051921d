package io.recourse.orders;

import static io.recourse.common.EventType.onRecord;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the shop told; nothing that it would have to hear back. */
@Component
class OrderEventTypes implements EventTypes {

  @Override
  public List<EventType> types() {
    return List.of(
        onRecord("OrderStored"),
        onRecord("OrderChanged"),
        onRecord("OrdersImported"),
        onRecord("OrderImportFailed"),
        onRecord("ProductStored"),
        onRecord("ProductChanged"),
        onRecord("ProductStageSet"),
        onRecord("ProductStageRemoved"),
        onRecord("WarrantyPromised"));
  }
}
