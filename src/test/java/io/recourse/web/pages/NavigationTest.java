package io.recourse.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.recourse.testing.RecourseTest;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@RecourseTest
class NavigationTest {

  @Autowired MockMvc mvc;

  @ParameterizedTest
  @CsvSource({
    "lead, /work/board",
    "agent, /work",
    "technician, /work",
    "specialist, /work",
    "owner, /studio",
    "auditor, /audit"
  })
  @DisplayName("STF-02 each role lands where its work is, and every place of its bar opens")
  void lands(String person, String desk) throws Exception {
    assertThat(open("/", person).getRedirectedUrl()).isEqualTo(desk);
    List<String> places = placesOf(person);
    assertThat(places).contains(desk, "/work/cases").doesNotHaveDuplicates();
    for (String place : places) {
      assertThat(open(place, person).getStatus()).as(place).isEqualTo(200);
    }
  }

  @Test
  @DisplayName("STF-02 a menu shows what its reader may do, and marks where they are")
  void menus() throws Exception {
    assertThat(placesOf("warehouse")).doesNotContain("/work/skills", "/work/lead-times", "/studio");
    assertThat(placesOf("lead")).contains("/work/skills", "/work/lead-times", "/work/incidents");
    var bar = Jsoup.parse(open("/work/lead-times", "lead").getContentAsString()).select("nav.nav");
    assertThat(bar.select("a[aria-current=page]").eachAttr("href"))
        .containsExactly("/work/lead-times");
    assertThat(bar.select("summary.within").eachText()).containsExactly("Reports");
  }

  private List<String> placesOf(String person) throws Exception {
    String page = open("/work/cases", person).getContentAsString();
    return Jsoup.parse(page).select("nav.nav a").eachAttr("href");
  }

  private MockHttpServletResponse open(String path, String person) throws Exception {
    return mvc.perform(
            get(path).with(user(person).roles(person.toUpperCase(java.util.Locale.ROOT))))
        .andReturn()
        .getResponse();
  }
}
