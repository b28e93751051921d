package io.recourse.nodes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases that stand at a person until that one has answered. */
final class Suggestions {

  static final String MODEL = "SuggestionProcess";

  private Suggestions() {}

  /** Made by telephone about an order of its own. */
  static String open(NodeClient node) {
    String order = "SUGGEST-" + UUID.randomUUID();
    var ignored =
        node.untilDone(
            "agent", "PUT", "/api/v1/orders/" + order, Cancellations.order(order), key());
    return node.untilDone(
            "agent",
            "POST",
            "/api/v1/cases",
            """
            {"type": "SUGGESTION", "channel": "PHONE", "orderNumber": "%s", "subject": "Lamps", "text": "Green ones."}\
            """
                .formatted(order),
            key())
        .path("number")
        .asText();
  }

  /** Finishes the task at which it stands, so that it ends. */
  static NodeClient.Answer decline(NodeClient node, String number) {
    String open = "/api/v1/tasks?queue=all&key=Task_WeighSuggestion&case=" + number;
    JsonNode tasks = node.get("agent", open).json().path("items");
    return node.once(
        "agent",
        "POST",
        "/api/v1/tasks/" + tasks.path(0).path("id").asText() + "/complete",
        """
        {"values": {"outcome": "decline", "words": "Green ones fade."}}\
        """);
  }

  /** The version of the model that a case which has not ended follows. */
  static int version(JdbcClient sql, String number) {
    return sql.sql(
            """
            select d.version_ from act_ru_execution x join act_re_procdef d on d.id_ = x.proc_def_id_
            where x.business_key_ = ? and x.parent_id_ is null and d.key_ = ?\
            """)
        .param(number)
        .param(MODEL)
        .query(Integer.class)
        .single();
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
