package io.recourse.socialmedia.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.recourse.common.WebhookSignature;
import io.recourse.socialmedia.SocialContact;
import io.recourse.socialmedia.SocialNotSent;
import io.recourse.socialmedia.SocialRoute;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SignedHubTest extends SocialRouteContract {

  private static final Clock CLOCK = Clock.systemUTC();

  @RegisterExtension
  static final WireMockExtension HUB =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  @BeforeEach
  void hub() {
    HUB.stubFor(post("/out").willReturn(aResponse().withStatus(202)));
    HUB.stubFor(
        post("/out").withRequestBody(containing(DOWN)).willReturn(aResponse().withStatus(503)));
  }

  @Override
  SocialRoute route() {
    return at("http://localhost:" + HUB.getPort() + "/out");
  }

  private static SocialRoute at(String url) {
    return SignedHub.at(new SocialHub(url, "secret", false, Duration.ofSeconds(30)), CLOCK);
  }

  /** The hub takes an id once; what it was told of it is the same each time. */
  @Override
  long handedOn(UUID id) {
    return taken(id).stream().map(LoggedRequest::getBodyAsString).distinct().count();
  }

  private static List<LoggedRequest> taken(UUID id) {
    return HUB.getAllServeEvents().stream()
        .filter(one -> one.getResponse().getStatus() == 202)
        .map(one -> one.getRequest())
        .map(LoggedRequest.class::cast)
        .filter(one -> one.getBodyAsString().contains(id.toString()))
        .toList();
  }

  @Test
  @DisplayName("PLT-07 what is sent is signed over its body, as our own webhooks demand")
  void signed() {
    UUID id = UUID.randomUUID();
    route().send(id, new SocialContact("wechat", GOOD), "Solved.");
    LoggedRequest sent = HUB.findAll(postRequestedFor(urlEqualTo("/out"))).get(0);
    assertThat(
            new WebhookSignature("secret", CLOCK)
                .verify(sent.getHeader("X-Recourse-Signature"), sent.getBody()))
        .isTrue();
    assertThat(sent.getBodyAsString()).contains("\"to\":\"kim\"", "\"network\":\"wechat\"");
  }

  @Test
  @DisplayName("PLT-07 a hub that is not there, or not named, is a message not sent")
  void nowhere() {
    for (String url : List.of("http://localhost:1/out", "")) {
      assertThatThrownBy(
              () -> at(url).send(UUID.randomUUID(), new SocialContact("wechat", GOOD), "Solved."))
          .isInstanceOf(SocialNotSent.class);
    }
  }
}
