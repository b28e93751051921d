package io.recourse.messages.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.cases.Grounds;
import io.recourse.common.Money;
import io.recourse.messages.ListedLine;
import io.recourse.messages.ReadsWell;
import io.recourse.messages.VariantWords;
import io.recourse.messages.Wording;
import io.recourse.testing.EveryBundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class MailTemplatesTest {

  private static final Pattern USED =
      Pattern.compile("<camunda:inputParameter name=\"template\">([^<]+)<");
  private static final Pattern NAMED = Pattern.compile("\\{\\{[#^](\\w+)}}");
  private static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE);

  private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
  private final Wording wording;

  MailTemplatesTest() {
    texts.setBasenames(EveryBundle.names());
    texts.setDefaultEncoding("UTF-8");
    texts.setFallbackToSystemLocale(false);
    wording = new TemplateWording(texts, new Grounds(texts), VariantWords.NONE);
  }

  static Stream<String> usedByModels() throws IOException {
    try (Stream<Path> models = Files.list(Path.of("processes"))) {
      List<Path> bpmn = models.filter(file -> file.toString().endsWith(".bpmn")).toList();
      return bpmn.stream()
          .flatMap(file -> USED.matcher(read(file)).results().map(MailTemplatesTest::name))
          .distinct();
    }
  }

  @ParameterizedTest
  @MethodSource("usedByModels")
  @DisplayName("NTF-01 every mail a model names is written in all three languages")
  void written(String template) {
    for (Locale language : LANGUAGES) {
      Wording.Text text = wording.write(template, language, facts());
      assertThat(text.subject()).contains("RC-100001").doesNotContain("${");
      assertThat(text.text()).contains("https://shop.example/portal/link/x").doesNotContain("${");
      assertThat(text.html()).contains("https://shop.example/portal/link/x").doesNotContain("${");
    }
  }

  @ParameterizedTest
  @MethodSource("usedByModels")
  @DisplayName("NTF-01 a mail puts whole sentences together, all in one language")
  void wholeSentences(String template) {
    for (Locale language : LANGUAGES) {
      String text = wording.write(template, language, facts()).text();
      assertThat(text).doesNotContain("..", "。。", "。.", "。，");
    }
    assertThat(wording.write(template, Locale.SIMPLIFIED_CHINESE, facts()).text())
        .doesNotContain("Settled", "We decide");
  }

  @ParameterizedTest
  @MethodSource("usedByModels")
  @DisplayName("NTF-01 a mail reads well whichever of its facts are known")
  void anyState(String template) {
    for (Locale language : LANGUAGES) {
      String body = texts.getMessage("mail." + template + ".body", null, language);
      List<String> named =
          NAMED.matcher(body).results().map(found -> found.group(1)).distinct().toList();
      for (int known = 0; known < 1 << named.size(); known++) {
        Map<String, Object> facts = new HashMap<>(facts());
        for (int at = 0; at < named.size(); at++) {
          if ((known & 1 << at) == 0) {
            facts.remove(named.get(at));
          }
        }
        ReadsWell.demand(template, language, wording.write(template, language, facts), List.of());
      }
    }
  }

  static Stream<String> everyTemplate() {
    Pattern subject = Pattern.compile("(?m)^mail\\.(\\w+)(?:\\.[A-Z_]+)?\\.subject=");
    return Stream.of(EveryBundle.names())
        .map(bundle -> read(Path.of("src/main/resources/" + bundle + ".properties")))
        .flatMap(bundle -> subject.matcher(bundle).results().map(MailTemplatesTest::name))
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("everyTemplate")
  @DisplayName("NTF-01 text and HTML say the same; one button, and no raw link in sight")
  void bothParts(String template) {
    for (Locale language : LANGUAGES) {
      Wording.Text mail = wording.write(template, language, facts());
      Document html = Jsoup.parse(mail.html());
      String shown = html.body().text();
      mail.text()
          .lines()
          .map(line -> line.replaceFirst("^(- |\\d: https:.*|https:.*)", "").strip())
          .forEach(line -> assertThat(shown).contains(line.replaceAll("\\s+", " ")));
      assertThat(html.select("a.do")).as("%s in %s", template, language).hasSize(1);
      assertThat(shown).doesNotContain("http");
      assertThat(html.selectFirst("html").attr("lang")).isEqualTo(language.toLanguageTag());
      assertThat(html.select("meta[name=color-scheme]").attr("content")).contains("dark");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"difference", "paymentAsked", "orderChangeToPay", "planPayment", "loanCharge"})
  @DisplayName("NTF-01 where money is asked for, the one button pays; the case is a plain link")
  void payButton(String template) {
    Map<String, Object> facts = new HashMap<>(facts());
    facts.put("payUrl", "https://shop.example/pay/1");
    for (Locale language : LANGUAGES) {
      Wording.Text mail = wording.write(template, language, facts);
      Document html = Jsoup.parse(mail.html());
      assertThat(html.select("a.do").attr("href")).isEqualTo("https://shop.example/pay/1");
      assertThat(html.select("a.quiet").eachAttr("href")).contains(facts().get("link").toString());
      assertThat(html.body().text()).doesNotContain("http");
      assertThat(mail.text()).containsPattern("(?m)^https://shop.example/pay/1$");
      ReadsWell.demand(template, language, mail, List.of());
    }
  }

  @Test
  @DisplayName("NTF-01 a mail that is written in English for want of words tells its days so too")
  void oneLanguage() {
    assertThat(wording.write("label", Locale.GERMAN, facts()).text())
        .contains("hand the parcel over by November 21, 2026");
  }

  @Test
  @DisplayName("NTF-01 no language lacks a text another one has")
  void sameKeys() {
    assertThat(keys("_zh_CN")).isEqualTo(keys("")).isEqualTo(keys("_zh_TW"));
  }

  @Test
  @DisplayName("NTF-01 what a customer is called can bring neither markup nor placeholders")
  void inert() {
    Map<String, Object> facts =
        Map.of("caseNumber", "RC-100001", "word", "<b>{{link}}</b>", "link", "https://x");
    Wording.Text text = wording.write("word", Locale.ENGLISH, facts);
    assertThat(text.text()).contains("<b>{{link}}</b>");
    assertThat(text.html()).contains("&lt;b&gt;{{link}}&lt;/b&gt;");
  }

  @Test
  @DisplayName("NTF-01 a subject stays one line whatever it is made of")
  void oneLine() {
    assertThat(MailHeader.oneLine("RC-1\r\nBcc: all@example.org"))
        .isEqualTo("RC-1  Bcc: all@example.org");
  }

  private static Map<String, Object> facts() {
    return Map.ofEntries(
        Map.entry("caseNumber", "RC-100001"),
        Map.entry("orderNumber", "DEMO-1001"),
        Map.entry("customerName", "Anna"),
        Map.entry("nextStep", "decideReturn"),
        Map.entry("ground", "Settled as decided."),
        Map.entry("dueAt", LocalDate.parse("2026-11-21")),
        Map.entry("contestUntil", LocalDate.parse("2026-11-22")),
        Map.entry("today", LocalDate.parse("2026-11-20")),
        Map.entry("defaultOutcome", "approved"),
        Map.entry("amount", new Money(7990, "EUR")),
        Map.entry("carrier", "simulated"),
        Map.entry("trackingNumber", "SIM012345"),
        Map.entry("lines", List.of(new ListedLine(1, "Lamp", "REFUNDED", "Refused.", null))),
        Map.entry("link", "https://shop.example/portal/link/x"));
  }

  private static TreeSet<String> keys(String language) {
    Pattern key = Pattern.compile("(?m)^(mail\\.[a-zA-Z.]+)=");
    String bundle = read(Path.of("src/main/resources/messages/mail" + language + ".properties"));
    return new TreeSet<>(key.matcher(bundle).results().map(found -> found.group(1)).toList());
  }

  private static String name(MatchResult found) {
    return found.group(1);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
