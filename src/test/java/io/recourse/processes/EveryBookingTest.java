package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.CUPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.orders.OrderLine;
import io.recourse.shipping.BookParcel;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.ParcelNews;
import io.recourse.shipping.ParcelStatus;
import io.recourse.shipping.Parcels;
import io.recourse.shipping.Position;
import io.recourse.shipping.RecordParcelNews;
import io.recourse.shipping.ShippingMethod;
import io.recourse.testing.RecourseTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Every kind of booking: chosen, recorded, packed as told, and seen on its way. */
@RecourseTest
class EveryBookingTest {

  private static final Money PRICE = new Money(30_000, "EUR");
  private static final Money NOTHING = new Money(0, "EUR");

  @Autowired ReturnsFixture returns;
  @Autowired BookParcel book;
  @Autowired Parcels parcels;
  @Autowired Cases cases;
  @Autowired RecordParcelNews news;
  @Autowired MockMvc http;

  @ParameterizedTest
  @EnumSource(ShippingMethod.class)
  @DisplayName("RET-03 each way back can be chosen, is recorded on the case, and is booked")
  void chosen(ShippingMethod method) {
    CaseNumber number =
        returns.openSentBy(method.name(), ReturnsFixture.line(CUPS, 1, Reason.SIZE));
    returns.run(number);
    assertThat(cases.get(number).state().returnMethod()).isEqualTo(method.name());
    assertThat(returns.events(number)).contains("ReturnMethodChosen");
    assertThat(parcels.of(number)).extracting(Parcel::method).containsExactly(method);
  }

  @Test
  @DisplayName("RET-03 the portal offers several ways back")
  void offered() throws Exception {
    String order = returns.order(2);
    var page =
        http.perform(
            get("/portal/orders/" + order + "/return")
                .with(user(returns.customer(order)).roles("CUSTOMER")));
    for (String method : List.of("LABEL", "DROP_OFF", "PICK_UP")) {
      page.andExpect(content().string(Matchers.containsString('"' + method + '"')));
    }
  }

  @Test
  @DisplayName("LOG-06 the sheet of every booking says how to pack fragile and valuable goods")
  void packed() throws IOException {
    OrderLine vase =
        new OrderLine(
            CUPS, "VASE", "Vase", "glass", 3, PRICE, NOTHING, NOTHING, List.of(), Set.of(), 0, 0);
    String order = returns.order(2, 3 * PRICE.amount(), 0, vase);
    CaseNumber number = returns.open(order, null, ReturnsFixture.line(CUPS, 1, Reason.SIZE));
    returns.run(number);
    for (ParcelDirection direction : ParcelDirection.values()) {
      for (ShippingMethod method : ShippingMethod.values()) {
        String key = number + "/" + direction + method;
        Parcel parcel = book.book(number, direction, method, Map.of(1, 1), key);
        assertThat(text(parcel.handover().label()))
            .as("%s %s", direction, method)
            .contains("firm box", "FRAGILE", "VALUABLE");
      }
    }
    Parcel unlisted = book.bookUnlisted(number, number + "/unlisted");
    assertThat(text(unlisted.handover().label())).contains("firm box");
  }

  @Test
  @DisplayName("LOG-01 the customer sees on the page of the case where a parcel was last seen")
  void position() throws Exception {
    String order = returns.order(2);
    CaseNumber number = returns.open(order, null, ReturnsFixture.line(CUPS, 1, Reason.SIZE));
    returns.run(number);
    Parcel parcel = parcels.of(number).get(0);
    var unused =
        news.record(
            new ParcelNews(
                parcel.carrier(),
                UUID.randomUUID().toString(),
                parcel.trackingNumber(),
                new Position(ParcelStatus.IN_TRANSIT, returns.now(), "Kassel-Nord"),
                ParcelNews.Source.WEBHOOK));
    http.perform(
            get("/portal/cases/" + number).with(user(returns.customer(order)).roles("CUSTOMER")))
        .andExpect(content().string(Matchers.containsString("Kassel-Nord")));
  }

  private static String text(byte[] pdf) throws IOException {
    return new PdfTextExtractor(new PdfReader(pdf)).getTextFromPage(1);
  }
}
