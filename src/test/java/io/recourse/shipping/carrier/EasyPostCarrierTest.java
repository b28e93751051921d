package io.recourse.shipping.carrier;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.orders.Address;
import io.recourse.shipping.BookingOrder;
import io.recourse.shipping.CarrierBooking;
import io.recourse.shipping.CarrierFailure;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.ParcelPurpose;
import io.recourse.shipping.PickUp;
import io.recourse.shipping.ShippingMethod;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EasyPostCarrierTest {

  @RegisterExtension
  static final WireMockExtension EASYPOST =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  private EasyPostCarrier carrier;

  @BeforeEach
  void set_up() {
    String host = "localhost:" + EASYPOST.getPort();
    carrier = new EasyPostCarrier(new EasyPostCalls("http://" + host, "key", host));
  }

  @Test
  @DisplayName("PLT-07 booking buys the cheapest rate under our key and fetches the label")
  void books() {
    offer("[" + rate("r1", "9.10") + "," + rate("r2", "7.58") + "]");
    bought("/label.pdf");
    EASYPOST.stubFor(get("/label.pdf").willReturn(aResponse().withBody("%PDF-1.5 label")));

    CarrierBooking booking = carrier.book(order());

    assertThat(booking.trackingNumber()).isEqualTo("9400100000000000000000");
    assertThat(booking.bookingKey()).isEqualTo("return:7");
    assertThat(booking.price()).isEqualTo(new Money(758, "USD"));
    assertThat(new String(booking.label(), java.nio.charset.StandardCharsets.UTF_8))
        .startsWith("%PDF");
    EASYPOST.verify(
        postRequestedFor(urlEqualTo("/v2/shipments/shp_1/buy"))
            .withRequestBody(
                matchingJsonPath(
                    "$.rate.id", com.github.tomakehurst.wiremock.client.WireMock.equalTo("r2"))));
  }

  @Test
  @DisplayName("LOG-02 the courier is ordered for the day chosen, in place of an earlier order")
  void collects() {
    EASYPOST.stubFor(get("/v2/shipments/return%3A7").willReturn(okJson("{\"id\": \"shp_1\"}")));
    EASYPOST.stubFor(post("/v2/pickups/pu_0/cancel").willReturn(okJson("{}")));
    EASYPOST.stubFor(
        post("/v2/pickups")
            .willReturn(
                okJson(
                    """
                    {"id": "pu_1", "pickup_rates": [
                      {"carrier": "UPS", "service": "Same", "rate": "9.00", "currency": "USD"},
                      {"carrier": "UPS", "service": "Future", "rate": "3.00", "currency": "USD"}]}\
                    """)));
    EASYPOST.stubFor(post("/v2/pickups/pu_1/buy").willReturn(okJson("{}")));

    String ordered =
        carrier.collect(
            new PickUp("return:7", order().from(), LocalDate.parse("2026-12-01"), "pu_0"));

    assertThat(ordered).isEqualTo("pu_1");
    EASYPOST.verify(postRequestedFor(urlEqualTo("/v2/pickups/pu_0/cancel")));
    EASYPOST.verify(
        postRequestedFor(urlEqualTo("/v2/pickups"))
            .withRequestBody(
                matchingJsonPath(
                    "$.pickup[?(@.min_datetime =~ /2026-12-01.*/ && @.shipment.id == 'shp_1')]")));
    EASYPOST.verify(
        postRequestedFor(urlEqualTo("/v2/pickups/pu_1/buy"))
            .withRequestBody(matchingJsonPath("$[?(@.service == 'Future')]")));
  }

  @Test
  @DisplayName("PLT-07 a negative price is refused before anything is bought (C3)")
  void negative_price() {
    offer("[" + rate("r1", "-1.00") + "]");

    assertThatThrownBy(() -> carrier.book(order())).hasMessageContaining("negative price");
    EASYPOST.verify(0, postRequestedFor(urlEqualTo("/v2/shipments/shp_1/buy")));
  }

  @Test
  @DisplayName("PLT-07 a label on another host is never fetched (W5)")
  void foreign_label() {
    offer("[" + rate("r1", "7.58") + "]");
    bought("http://169.254.169.254/latest");

    assertThatThrownBy(() -> carrier.book(order())).hasMessageContaining("not allowed");
  }

  @Test
  @DisplayName("PLT-07 a key is looked up by reference; unknown and unbought ones are not booked")
  void finds() {
    EASYPOST.stubFor(get("/v2/shipments/return%3A8").willReturn(aResponse().withStatus(404)));
    EASYPOST.stubFor(
        get("/v2/shipments/return%3A9").willReturn(okJson("{\"tracking_code\": null}")));

    assertThat(carrier.find("return:8")).isEmpty();
    assertThat(carrier.find("return:9")).isEmpty();
  }

  @Test
  @DisplayName("PLT-07 a failing carrier is a failure to retry, not an answer")
  void failing() {
    EASYPOST.stubFor(post("/v2/trackers").willReturn(aResponse().withStatus(503)));
    assertThatThrownBy(() -> carrier.track("EZ1")).isInstanceOf(CarrierFailure.class);
  }

  private static void offer(String rates) {
    EASYPOST.stubFor(
        post("/v2/shipments")
            .willReturn(okJson("{\"id\":\"shp_1\",\"rates\":%s}".formatted(rates))));
  }

  private static void bought(String label) {
    String url = label.startsWith("http") ? label : EASYPOST.baseUrl() + label;
    EASYPOST.stubFor(
        post("/v2/shipments/shp_1/buy")
            .willReturn(
                okJson(
                    """
                    {"id":"shp_1","reference":"return:7","tracking_code":"9400100000000000000000",
                     "selected_rate":{"rate":"7.58","currency":"USD"},
                     "postage_label":{"label_pdf_url":"%s"}}\
                    """
                        .formatted(url))));
  }

  private static String rate(String id, String price) {
    return "{\"id\":\"%s\",\"rate\":\"%s\",\"currency\":\"USD\"}".formatted(id, price);
  }

  private static BookingOrder order() {
    return new BookingOrder(
        "return:7",
        new CaseNumber("RC-100001"),
        ParcelDirection.RETURN,
        ParcelPurpose.GOODS,
        ShippingMethod.LABEL,
        new Address("Ann Lee", null, null, null, null, null, "US"),
        new Address("Returns Centre", "Gate 4", null, null, null, null, "US"),
        null,
        List.of());
  }
}
