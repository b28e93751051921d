package io.recourse.shipping.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.GoodsState;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.ShippingFixture;
import io.recourse.shipping.ShippingMethod;
import io.recourse.testing.RecourseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@RecourseTest
class ShipmentsTest {

  @Autowired MockMvc web;
  @Autowired ShippingFixture fixture;

  @Test
  @DisplayName("LOG-01 staff see a case's parcels with status and position, and the label as PDF")
  void listed() throws Exception {
    Parcel parcel = fixture.booked(fixture.granted(ShippingMethod.LABEL));
    String list = "/api/v1/cases/" + parcel.caseNumber() + "/shipments";
    web.perform(as("agent", get(list)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items[0].trackingNumber").value(parcel.trackingNumber()))
        .andExpect(jsonPath("$.items[0].status").value("BOOKED"))
        .andExpect(jsonPath("$.items[0].direction").value("RETURN"))
        .andExpect(jsonPath("$.next").doesNotExist());

    String label = list + "/" + parcel.trackingNumber() + "/label";
    web.perform(as("agent", get(label)))
        .andExpect(content().contentType(MediaType.APPLICATION_PDF));
    web.perform(get(label)).andExpect(status().isUnauthorized());
    web.perform(as("agent", get(list + "/" + parcel.trackingNumber() + "/qr")))
        .andExpect(status().isNotFound());
  }

  @Test
  @DisplayName("LOG-01 another case's number opens no label")
  void foreign_case() throws Exception {
    Parcel parcel = fixture.booked(fixture.granted(ShippingMethod.LABEL));
    Parcel other = fixture.booked(fixture.granted(ShippingMethod.LABEL));
    String mixed =
        "/api/v1/cases/" + other.caseNumber() + "/shipments/" + parcel.trackingNumber() + "/label";
    web.perform(as("agent", get(mixed))).andExpect(status().isNotFound());
  }

  @Test
  @DisplayName("LOG-02 the term is extended once over the API, the second try is a conflict")
  void extended() throws Exception {
    Parcel parcel = fixture.booked(fixture.granted(ShippingMethod.LABEL));
    String extend = address(parcel) + "/extend";
    web.perform(as("agent", post(extend)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.extended").value(1));
    web.perform(as("agent", post(extend))).andExpect(status().isConflict());
  }

  @Test
  @DisplayName("LOG-01 only those who handle goods may say that a parcel is here")
  void received() throws Exception {
    Parcel parcel = fixture.booked(fixture.granted(ShippingMethod.OWN_LABEL));
    String receive = address(parcel) + "/receive";
    web.perform(as("auditor", post(receive))).andExpect(status().isForbidden());
    web.perform(as("warehouse", post(receive)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.status").value("DELIVERED"));
    assertThat(fixture.goods(parcel.caseNumber())).isEqualTo(GoodsState.RECEIVED);
  }

  @Test
  @DisplayName("PLT-07 the simulator's levers belong to the admin and move only its own parcels")
  void levers() throws Exception {
    Parcel parcel = fixture.booked(fixture.granted(ShippingMethod.LABEL));
    String move = "/api/v1/demo/carriers/simulated/parcels/" + parcel.trackingNumber() + "/move";
    String delivered = "{\"status\":\"DELIVERED\",\"location\":\"Ulm\"}";
    web.perform(as("agent", json(post(move), delivered))).andExpect(status().isForbidden());

    String lost = "{\"fault\":\"WEBHOOK_LOST\",\"times\":1}";
    web.perform(as("admin", json(post("/api/v1/demo/carriers/faults"), lost)))
        .andExpect(status().isOk());
    web.perform(as("admin", json(post(move), delivered)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.webhookDelivered").value(false));
    assertThat(fixture.count(POSITION, parcel.trackingNumber())).isEqualTo(1);
  }

  private static final String POSITION =
      "select count(*) from simulated_carrier_parcel"
          + " where tracking_number = ? and status = 'DELIVERED'";

  private static String address(Parcel parcel) {
    return "/api/v1/cases/" + parcel.caseNumber() + "/shipments/" + parcel.trackingNumber();
  }

  private static MockHttpServletRequestBuilder as(
      String who, MockHttpServletRequestBuilder request) {
    return request.with(httpBasic(who, who));
  }

  private static MockHttpServletRequestBuilder json(
      MockHttpServletRequestBuilder request, String body) {
    return request.contentType(MediaType.APPLICATION_JSON).content(body);
  }
}
