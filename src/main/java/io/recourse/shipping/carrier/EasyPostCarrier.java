package io.recourse.shipping.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.shipping.BookingOrder;
import io.recourse.shipping.Carrier;
import io.recourse.shipping.CarrierBooking;
import io.recourse.shipping.CarrierFailure;
import io.recourse.shipping.CarrierScan;
import io.recourse.shipping.PickUp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Books and tracks through EasyPost; our booking key is the shipment's reference (PLT-07). */
@Component
@ConditionalOnProperty("recourse.shipping.easypost.api-key")
class EasyPostCarrier implements Carrier {

  private static final Logger LOG = LoggerFactory.getLogger(EasyPostCarrier.class);

  private final EasyPostCalls calls;

  EasyPostCarrier(EasyPostCalls calls) {
    this.calls = calls;
  }

  @Override
  public String name() {
    return "easypost";
  }

  @Override
  public CarrierBooking book(BookingOrder order) {
    JsonNode offered = calls.post("/v2/shipments", EasyPostShipment.request(order));
    JsonNode rate = EasyPostShipment.cheapest(offered);
    Map<String, Object> choice = Map.of("rate", Map.of("id", rate.path("id").asText()));
    String address = "/v2/shipments/" + offered.path("id").asText() + "/buy";
    return booking(calls.post(address, choice));
  }

  @Override
  public Optional<CarrierBooking> find(String bookingKey) {
    return calls
        .find("/v2/shipments", bookingKey)
        .filter(EasyPostShipment::isBought)
        .map(this::booking);
  }

  @Override
  public void voidLabel(String trackingNumber) {
    Map<String, Object> refund = Map.of("tracking_codes", List.of(trackingNumber));
    JsonNode answer = calls.post("/v2/refunds", Map.of("refund", refund));
    if (answer.isMissingNode()) {
      throw new CarrierFailure("The carrier did not confirm that the label is void");
    }
  }

  @Override
  public String collect(PickUp wanted) {
    JsonNode shipment =
        calls
            .find("/v2/shipments", wanted.bookingKey())
            .orElseThrow(() -> new CarrierFailure("EasyPost does not know the shipment"));
    JsonNode offered =
        calls.post("/v2/pickups", EasyPostShipment.pickUp(wanted, shipment.path("id").asText()));
    JsonNode rate = EasyPostShipment.cheapestPickUp(offered);
    String id = offered.path("id").asText();
    var unused =
        calls.post(
            "/v2/pickups/" + id + "/buy",
            Map.of(
                "carrier", rate.path("carrier").asText(),
                "service", rate.path("service").asText()));
    callOff(wanted.earlier());
    return id;
  }

  /** A courier who comes once too often is the lesser harm: the day chosen stands. */
  private void callOff(String earlier) {
    if (earlier != null) {
      try {
        var unused = calls.post("/v2/pickups/" + earlier + "/cancel", Map.of());
      } catch (CarrierFailure stays) {
        LOG.warn("The earlier pick-up {} could not be called off", earlier, stays);
      }
    }
  }

  @Override
  public Optional<CarrierScan> track(String trackingNumber) {
    Map<String, Object> tracker = Map.of("tracking_code", trackingNumber);
    return EasyPostTracker.read(calls.post("/v2/trackers", Map.of("tracker", tracker)));
  }

  private CarrierBooking booking(JsonNode bought) {
    JsonNode paper = bought.path("postage_label");
    String label = paper.path("label_pdf_url").asText(paper.path("label_url").asText());
    return new CarrierBooking(
        bought.path("reference").asText(),
        bought.path("tracking_code").asText(),
        calls.download(label),
        null,
        EasyPostShipment.price(bought.path("selected_rate")));
  }
}
