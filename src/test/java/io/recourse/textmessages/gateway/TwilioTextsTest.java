package io.recourse.textmessages.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.recourse.textmessages.Text;
import io.recourse.textmessages.TextRoute;
import io.recourse.textmessages.TextRoute.Answer.NotAdmitted;
import io.recourse.textmessages.TextRoute.Answer.NotReached;
import io.recourse.textmessages.TextRoute.Answer.Unclear;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioTextsTest extends TextRouteContract {

  private static final String MESSAGES = "/2010-04-01/Accounts/AC1/Messages";

  @RegisterExtension
  static final WireMockExtension TWILIO =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  @BeforeEach
  void provider() {
    TWILIO.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(404)));
    takes(GOOD, "SM1", "{\"sid\": \"SM1\", \"status\": \"delivered\", \"error_code\": null}");
    takes(
        HANDSET_OFF,
        "SM9",
        "{\"sid\": \"SM9\", \"status\": \"undelivered\", \"error_code\": 30003}");
    TWILIO.stubFor(
        post(MESSAGES + ".json")
            .withRequestBody(containing(NO_NUMBER.substring(1)))
            .willReturn(jsonResponse("{\"code\": 21211, \"message\": \"Invalid 'To'\"}", 400)));
  }

  private static void takes(String phone, String sid, String later) {
    TWILIO.stubFor(
        post(MESSAGES + ".json")
            .withRequestBody(containing(phone.substring(1)))
            .willReturn(
                jsonResponse("{\"sid\": \"%s\", \"status\": \"queued\"}".formatted(sid), 201)));
    TWILIO.stubFor(get(MESSAGES + "/" + sid + ".json").willReturn(jsonResponse(later, 200)));
  }

  @Override
  TextRoute route() {
    return route("http://localhost:" + TWILIO.getPort());
  }

  private static TextRoute route(String url) {
    return TwilioTexts.to(
        new TextProvider(url, "AC1", "token", "+4930123", false, Duration.ofSeconds(30)),
        "https://shop.example");
  }

  @Test
  @DisplayName("PLT-07 a form with basic auth, and our own address for news of this very text")
  void asTwilioWants() {
    Text text = text(GOOD);
    var unused = route().send(text);
    TWILIO.verify(
        postRequestedFor(urlEqualTo(MESSAGES + ".json"))
            .withBasicAuth(new BasicCredentials("AC1", "token"))
            .withRequestBody(containing("From=%2B4930123"))
            .withRequestBody(
                containing(
                    "StatusCallback=https%3A%2F%2Fshop.example%2Fapi%2Fv1%2Fwebhooks%2Ftexts%2Fstatus%2F"
                        + text.id())));
  }

  @Test
  @DisplayName("PLT-07 tried again only where the provider certainly did not get it")
  void faults() {
    assertThat(route("http://localhost:1").send(text(GOOD))).isInstanceOf(NotReached.class);
    answers(429);
    assertThat(route().send(text(GOOD))).isInstanceOf(NotReached.class);
    answers(503);
    assertThat(route().send(text(GOOD))).isInstanceOf(Unclear.class);
    TWILIO.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    assertThat(route().send(text(GOOD))).isInstanceOf(Unclear.class);
    assertThat(route().lookUp("SM1")).isEmpty();
  }

  private static void answers(int status) {
    TWILIO.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(status)));
  }

  @Test
  @DisplayName("PLT-07 the signature is that of the provider's own example")
  void signature() {
    TwilioSignature signature = new TwilioSignature("12345", "https://mycompany.com");
    Map<String, String> fields =
        Map.of(
            "CallSid", "CA1234567890ABCDE",
            "Caller", "+14158675309",
            "Digits", "1234",
            "From", "+14158675309",
            "To", "+18005551212");
    String path = "/myapp.php?foo=1&bar=2";
    assertThat(signature.isSigned(path, fields, "RSOYDt4T1cUTdK1PDd93/VVr8B8=")).isTrue();
    assertThat(signature.isSigned(path + "3", fields, "RSOYDt4T1cUTdK1PDd93/VVr8B8=")).isFalse();
    assertThat(signature.isSigned(path, fields, null)).isFalse();
    assertThat(
            new TwilioSignature("", "https://mycompany.com")
                .isSigned(path, fields, "RSOYDt4T1cUTdK1PDd93/VVr8B8="))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404})
  @DisplayName("PLT-07 a wrong token is no fault of the text: it is kept for later")
  void notAdmitted(int status) {
    TWILIO.stubFor(post(MESSAGES + ".json").willReturn(jsonResponse("{\"code\": 20003}", status)));
    assertThat(route().send(text(GOOD))).isEqualTo(new NotAdmitted("20003"));
  }
}
