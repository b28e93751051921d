package io.recourse.cells.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.recourse.cells.CaseSearch;
import io.recourse.cells.CaseSearches;
import io.recourse.cells.CellSettings;
import io.recourse.cells.Place;
import io.recourse.cells.Tenant;
import io.recourse.cells.TenantState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a tenant's node answers to a search over all cells, and what is said where it does not. */
class AskedNodesTest {

  private static final String PAGE =
      """
      {"items": [{"number": "RC-100001", "openedAt": "2026-11-01T10:00:00Z", "subject": "Lamp"}],
       "next": "more"}\
      """;

  private final WireMockServer node =
      new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

  @BeforeEach
  void start() {
    node.start();
  }

  @AfterEach
  void stop() {
    node.stop();
  }

  @Test
  @DisplayName("a node is asked in the name of whoever asks; its rows are taken as they are")
  void answers() {
    node.stubFor(
        cases()
            .withQueryParam("q", equalTo("a&b c"))
            .withQueryParam("limit", equalTo("7"))
            .withBasicAuth("lead", "of-north")
            .withHeader("X-Forwarded-For", equalTo("10.9.8.7"))
            .willReturn(okJson(PAGE)));
    CaseSearches.Answer answer = ask(Duration.ofSeconds(10));
    assertThat(answer.missing()).isNull();
    assertThat(answer.more()).isTrue();
    assertThat(answer.items())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.tenant()).isEqualTo("north");
              assertThat(found.cell()).isEqualTo("blue");
              assertThat(found.number()).isEqualTo("RC-100001");
              assertThat(found.row()).containsEntry("subject", "Lamp");
            });
  }

  @Test
  @DisplayName("a node that is slow, refuses or is away is said to be missing, and why")
  void isMissing() {
    node.stubFor(cases().willReturn(okJson(PAGE).withFixedDelay(5_000)));
    assertThat(ask(Duration.ofMillis(200)).missing()).isEqualTo("TIMEOUT");
    node.stubFor(cases().willReturn(aResponse().withStatus(401)));
    assertThat(ask(Duration.ofSeconds(10)).missing()).isEqualTo("HTTP 401");
    Tenant north = north();
    node.stop();
    assertThat(ask(north, Duration.ofSeconds(10)).missing()).isEqualTo("UNREACHABLE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "null",
        "{}",
        "{\"items\": [null]}",
        "{\"items\": [{\"number\": \"RC-100001\"}]}",
        "{\"items\": [{\"number\": \"RC-100001\", \"openedAt\": \"yesterday\"}]}"
      })
  @DisplayName("a node that answers what is no page of cases is said to be unreadable")
  void isUnreadable(String page) {
    node.stubFor(cases().willReturn(okJson(page)));
    assertThat(ask(Duration.ofSeconds(10)).missing()).isEqualTo("UNREADABLE");
  }

  @Test
  @DisplayName("an account that no request can name is said to be missing, the search goes on")
  void isUnsendable() {
    node.stubFor(cases().willReturn(okJson(PAGE)));
    CaseSearch.Account account = new CaseSearch.Account("le:ad", "of-north");
    assertThat(ask(north(), account, Duration.ofSeconds(10)).missing()).isEqualTo("UNSENDABLE");
  }

  private static MappingBuilder cases() {
    return get(urlPathEqualTo("/api/v1/cases"));
  }

  private CaseSearches.Answer ask(Duration within) {
    return ask(north(), within);
  }

  private static CaseSearches.Answer ask(Tenant tenant, Duration within) {
    return ask(tenant, new CaseSearch.Account("lead", "of-north"), within);
  }

  private static CaseSearches.Answer ask(
      Tenant tenant, CaseSearch.Account account, Duration within) {
    CellSettings settings = new CellSettings(Map.of(), List.of(), null, null, null, null, within);
    CaseSearch search =
        new CaseSearch(Map.of("q", "a&b c"), 7, Map.of(tenant.name(), account), "10.9.8.7");
    return new AskedNodes(new ObjectMapper(), settings).ask(tenant, search, account).join();
  }

  private Tenant north() {
    Place place = new Place("blue", "127.0.0.1:" + node.port());
    return new Tenant("north", "north.example", place, TenantState.ACTIVE, null, null);
  }
}
