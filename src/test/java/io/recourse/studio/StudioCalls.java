package io.recourse.studio;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What people do with drafts over HTTP: an owner writes and submits, a lead answers. */
@Component
public class StudioCalls {

  public static final String MODELS = "/api/v1/models";
  public static final String DRAFTS = MODELS + "/drafts";

  private final ObjectProvider<MockMvc> web;
  private final ObjectMapper json;
  private final JdbcClient jdbc;

  StudioCalls(ObjectProvider<MockMvc> web, ObjectMapper json, JdbcClient jdbc) {
    this.web = web;
    this.json = json;
    this.jdbc = jdbc;
  }

  public ResultActions owner(MockHttpServletRequestBuilder call) throws Exception {
    return as("owner", "OWNER", call);
  }

  public ResultActions lead(MockHttpServletRequestBuilder call) throws Exception {
    return as("lead", "LEAD", call);
  }

  public ResultActions as(String person, String role, MockHttpServletRequestBuilder call)
      throws Exception {
    return web.getObject().perform(call.with(user(person).roles(role)).with(csrf()));
  }

  public String begin(String content, int basedOn) throws Exception {
    return begin("BPMN", ProbeModels.KEY, content, basedOn);
  }

  /**
   * @param basedOn null for a model that is not deployed yet
   */
  public String begin(String kind, String key, String content, Integer basedOn) throws Exception {
    ObjectNode draft = json.createObjectNode();
    draft.put("kind", kind).put("key", key);
    draft.put("content", content).put("basedOn", basedOn);
    String answer =
        owner(post(DRAFTS).contentType(MediaType.APPLICATION_JSON).content(draft.toString()))
            .andExpect(status().isCreated())
            .andExpect(header().string("ETag", "\"1\""))
            .andReturn()
            .getResponse()
            .getContentAsString();
    return json.readTree(answer).path("id").asText();
  }

  public ResultActions submit(String id) throws Exception {
    return owner(act(id, "submit", "{\"reason\": \"Small returns wait too long.\"}"));
  }

  public ResultActions approve(String id) throws Exception {
    return lead(act(id, "approve", "{\"untested\": true}").header("If-Match", "\"2\""));
  }

  /** Submitted by its owner and approved by a lead at once. */
  public ResultActions agree(String id) throws Exception {
    submit(id).andExpect(status().isOk());
    return approve(id);
  }

  public static MockHttpServletRequestBuilder act(String id, String what, String body) {
    return post(DRAFTS + "/" + id + "/" + what)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body);
  }

  public int trail(String type, String draft) {
    return jdbc.sql(
            """
            select count(*) from audit_event
            where chain = 'system' and type = :type and data::jsonb ->> 'draft' = :draft
            """)
        .param("type", type)
        .param("draft", draft)
        .query(Integer.class)
        .single();
  }
}
