package io.recourse.library.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.recourse.engine.check.Drawing;
import io.recourse.library.Chapter;
import io.recourse.library.ReadLibrary;
import io.recourse.library.picture.PrintedBook;
import io.recourse.studio.Model;
import io.recourse.studio.StudioCalls;
import io.recourse.testing.RecourseTest;
import io.recourse.web.Spoken;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** How we work, step by step, for everybody who works here. */
@RecourseTest
class LibraryTest {

  private static final Pattern LATIN = Pattern.compile("[A-Za-z]");

  @Autowired ReadLibrary library;
  @Autowired Reader reader;
  @Autowired MockMvc web;
  @Autowired StudioCalls studio;
  @Autowired MessageSource words;

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN", "zh-TW"})
  @DisplayName("KNO-09 every process of ours is read aloud in three languages, word for word")
  void everyProcess(String language) {
    Locale spoken = Locale.forLanguageTag(language);
    List<Model> ours =
        library.processes().stream()
            .filter(it -> Files.exists(Path.of("processes", it.key() + ".bpmn")))
            .toList();
    int steps = 0;
    for (Model process : ours) {
      List<Reader.Said> said = reader.steps(library.steps(process), spoken);
      steps += said.size();
      assertThat(said)
          .as(process.key())
          .isNotEmpty()
          .allSatisfy(
              step -> {
                assertThat(step.says()).doesNotContain("models.", "work.team", "work.outcome", "{");
                assertThat(LATIN.matcher(step.says()).find())
                    .as(step.says())
                    .isEqualTo(language.equals("en"));
              });
    }
    assertThat(ours).hasSizeGreaterThan(60);
    System.out.printf("Processes read aloud in %s: %d, %d steps%n", language, ours.size(), steps);
  }

  @Test
  @DisplayName("KNO-09 whoever works here finds a process by a word of it and reads its steps")
  void found() throws Exception {
    web.perform(get("/work/library").param("q", "large refund").with(returns()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("/work/library/RefundProcess")))
        .andExpect(content().string(not(containsString("/work/library/PraiseProcess"))));
    web.perform(get("/work/library/RefundProcess").with(returns()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Finance: Approve refund")))
        .andExpect(content().string(not(containsString("/studio/models"))));
    web.perform(get("/work/library/NoSuchProcess").with(returns()))
        .andExpect(status().isNotFound());
    web.perform(get("/work/library").with(user("someone").roles("CUSTOMER")))
        .andExpect(status().isForbidden());
  }

  @Test
  @DisplayName("KNO-09 a draft is read aloud to those who may agree on it, and to nobody else")
  void draft() throws Exception {
    String model = Files.readString(Path.of("processes/PraiseProcess.bpmn"));
    String id =
        studio.begin("BPMN", "PraiseProcess", model.replace("Pass praise on", "Hand praise on"), 1);
    String aloud = "/api/v1/library/drafts/" + id;

    studio
        .lead(get(aloud + "/steps").param("language", "en"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.version").value(0))
        .andExpect(jsonPath("$.steps[*].says").value(hasItem(containsString("Hand praise on"))));
    studio.lead(get(aloud + "/picture.svg")).andExpect(status().isOk());
    studio.lead(get(aloud + "/book.pdf")).andExpect(status().isOk());
    String page = "/work/library/drafts/" + id;
    studio
        .lead(get("/studio/models/PraiseProcess").param("draft", id))
        .andExpect(content().string(containsString("href=\"" + page)))
        .andExpect(content().string(containsString(aloud + "/book.pdf")));
    studio
        .lead(get(page).param("lang", "zh-TW"))
        .andExpect(content().string(containsString("草稿")))
        .andExpect(content().string(containsString("Hand praise on")))
        .andExpect(content().string(containsString("/studio/models/PraiseProcess?draft=" + id)));
    web.perform(get(page).with(returns())).andExpect(status().isForbidden());
    web.perform(get(aloud + "/steps").with(returns())).andExpect(status().isForbidden());
    studio.owner(delete("/api/v1/models/drafts/" + id));
  }

  @Test
  @DisplayName("KNO-09 the steps are numbered, and say who acts, by when and what happens else")
  void says() throws Exception {
    web.perform(get("/api/v1/library/RefundProcess/steps").param("language", "en").with(returns()))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.name").value("Refund"))
        .andExpect(jsonPath("$.steps[0].number").value(1))
        .andExpect(
            jsonPath("$.steps[?(@.element == 'Task_ApproveRefund')].says")
                .value(hasItem(containsString("The refund is approved and paid"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  @DisplayName("KNO-09 a process is a picture that any browser shows, with the reader's names")
  void picture(String language) throws Exception {
    byte[] svg =
        web.perform(
                get("/api/v1/library/RefundProcess/picture.svg")
                    .param("language", language)
                    .with(returns()))
            .andExpect(status().isOk())
            .andExpect(content().contentTypeCompatibleWith("image/svg+xml"))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    var drawn =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg));

    assertThat(drawn.getElementsByTagName("polyline").getLength()).isGreaterThan(20);
    assertThat(drawn.getDocumentElement().getAttribute("aria-label"))
        .isEqualTo(language.equals("en") ? "Refund" : "退款");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-TW"})
  @DisplayName("KNO-09 a process is printed: its pictures, then its steps in words")
  void printed(String language) throws Exception {
    byte[] pdf =
        web.perform(
                get("/api/v1/library/RefundProcess/book.pdf")
                    .param("language", language)
                    .with(returns()))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    try (PdfReader read = new PdfReader(pdf)) {
      assertThat(read.getNumberOfPages()).isGreaterThan(1);
      String words = new PdfTextExtractor(read).getTextFromPage(read.getNumberOfPages());
      if (language.equals("en")) {
        assertThat(words).contains("It ends:");
      }
    }
  }

  @Test
  @DisplayName("PLT-02 books are printed one at a time, and what was printed is not printed again")
  void oneAtATime() throws Exception {
    Press press = new Press();
    AtomicInteger atWork = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger printed = new AtomicInteger();
    Supplier<byte[]> slow =
        () -> {
          most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
          LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
          printed.incrementAndGet();
          atWork.decrementAndGet();
          return new byte[] {1};
        };
    ExecutorService readers = Executors.newFixedThreadPool(4);
    for (int version = 0; version < 12; version++) {
      Chapter chapter = new Chapter("Some", "Some", version % 4, List.of(), List.of());
      var unused = readers.submit(() -> press.print(chapter, Locale.ENGLISH, slow));
    }
    readers.shutdown();
    assertThat(readers.awaitTermination(10, TimeUnit.SECONDS)).isTrue();

    assertThat(most).hasValue(1);
    assertThat(printed).as("three versions once, the draft each time").hasValue(6);
  }

  @Test
  @DisplayName("PLT-02 a drawing that is scattered far is printed more coarsely, not on more paper")
  void scattered() throws Exception {
    String model = Files.readString(Path.of("processes/PraiseProcess.bpmn"));
    byte[] far =
        Pattern.compile("(<dc:Bounds x=)\"\\d+\" y=\"\\d+\"")
            .matcher(model)
            .replaceFirst("$1\"90000\" y=\"90000\"")
            .getBytes(StandardCharsets.UTF_8);

    byte[] pdf = PrintedBook.of("Far", Drawing.of(far), List.of(), name -> name);

    try (PdfReader read = new PdfReader(pdf)) {
      int images = 0;
      for (int at = 1; at < read.getXrefSize(); at++) {
        if (read.getPdfObject(at) instanceof PRStream part
            && PdfName.IMAGE.equals(part.getAsName(PdfName.SUBTYPE))) {
          images++;
          assertThat(
                  part.getAsNumber(PdfName.WIDTH).doubleValue()
                      * part.getAsNumber(PdfName.HEIGHT).doubleValue())
              .isLessThan(12_100_000);
        }
      }
      assertThat(images).isPositive();
    }
  }

  @Test
  @DisplayName("PLT-05 made-up languages leave nothing behind: what is kept is kept by ours")
  void madeUpLanguages() throws Exception {
    web.perform(get("/api/v1/library/RefundProcess/steps").param("language", "xa").with(returns()))
        .andExpect(jsonPath("$.name").value("Refund"));
    web.perform(get("/work/library").param("lang", "xb").with(returns()));
    web.perform(get("/work/library").cookie(new Cookie("recourse-language", "xc")).with(returns()));
    web.perform(get("/work/library").param("lang", "zh-HK").with(returns()))
        .andExpect(content().string(containsString("<html lang=\"zh-TW\"")));
    Map<?, ?> bundles = (Map<?, ?>) ReflectionTestUtils.getField(words, "cachedResourceBundles");
    assertThat(bundles).isNotEmpty();
    bundles
        .values()
        .forEach(
            kept ->
                assertThat(((Map<?, ?>) kept).keySet())
                    .allSatisfy(one -> assertThat(Spoken.ALL).contains((Locale) one)));
  }

  private static RequestPostProcessor returns() {
    return user("returns").roles("RETURNS");
  }
}
