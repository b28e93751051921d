package io.recourse.processes;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.agreedtexts.jdbc.ForgottenTexts;
import io.recourse.studio.StudioCalls;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An owner submits the draft that a page began, a lead agrees to it. */
@Component
class TextHands {

  private static final String PAGE = "/studio/texts/drafts/";

  private final StudioCalls calls;
  private final ForgottenTexts texts;

  TextHands(StudioCalls calls, ForgottenTexts texts) {
    this.calls = calls;
    this.texts = texts;
  }

  /** Of a draft that was just begun, as its door answered. */
  void agree(MvcResult begun) throws Exception {
    String id = begun.getResponse().getRedirectedUrl().substring(PAGE.length());
    calls.owner(answer(id, "submit", 1)).andExpect(status().isOk());
    calls.owner(answer(id, "approve", 2)).andExpect(status().isForbidden());
    calls.lead(answer(id, "approve", 2)).andExpect(jsonPath("$.state").value("AGREED"));
  }

  void forget() {
    texts.forget();
  }

  private static MockHttpServletRequestBuilder answer(String id, String act, int version) {
    return post("/api/v1/texts/drafts/" + id + "/" + act)
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"version\": " + version + ", \"reason\": \"It reads better.\"}");
  }
}
