package io.recourse.audit.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.audit.ChainedEvent;
import io.recourse.common.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** How events are written into an export; CSV cells cannot become formulas. */
enum ExportFormat {
  JSONL("application/jsonl") {
    @Override
    void begin(Writer out) {}

    @Override
    void write(Writer out, ChainedEvent event, ObjectMapper json) throws IOException {
      out.write(json.writeValueAsString(EventView.of(event)));
      out.write('\n');
    }
  },
  CSV("text/csv") {
    @Override
    void begin(Writer out) throws IOException {
      out.write("chain,seq,at,actor_kind,actor,type,summary,data,prev_hash,hash\r\n");
    }

    @Override
    void write(Writer out, ChainedEvent event, ObjectMapper json) throws IOException {
      out.write(row(event));
      out.write("\r\n");
    }
  };

  private static final String FORMULA_STARTS = "=+-@\t\r";

  private final String mediaType;

  ExportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  abstract void begin(Writer out) throws IOException;

  abstract void write(Writer out, ChainedEvent event, ObjectMapper json) throws IOException;

  String mediaType() {
    return mediaType;
  }

  String fileName() {
    return "recourse-trail." + name().toLowerCase(java.util.Locale.ROOT);
  }

  void writeUnchecked(Writer out, ChainedEvent event, ObjectMapper json) {
    try {
      write(out, event, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ExportFormat of(String name) {
    return switch (name) {
      case "jsonl" -> JSONL;
      case "csv" -> CSV;
      case "xes", "ocel" -> throw Problem.invalid("/format", "audit.notOffered", name);
      default -> throw Problem.invalid("/format", "audit.format");
    };
  }

  static String cell(String value) {
    boolean formula = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
    String safe = formula ? "'" + value : value;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private static String row(ChainedEvent event) {
    HexFormat hex = HexFormat.of();
    return List.of(
            event.chain(),
            Integer.toString(event.seq()),
            event.at().toString(),
            event.actor().kind().name(),
            event.actor().id(),
            event.type(),
            event.summary(),
            event.data(),
            hex.formatHex(event.prevHash()),
            hex.formatHex(event.hash()))
        .stream()
        .map(ExportFormat::cell)
        .collect(Collectors.joining(","));
  }
}
