package io.recourse.load;

import io.recourse.audit.ChainHash;
import io.recourse.audit.ChainedEvent;
import io.recourse.common.Actor;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * The chain of one case, linked anew for each copy by the product's own hash. One copy in twenty
 * has every step of engine, clocks and tables, the others what was done to the case.
 */
final class Trail {

  private static final int WHOLE_ONE_IN = 20;
  private static final Set<String> OF_THE_ENGINE =
      Set.of(
          "StepStarted",
          "StepFinished",
          "StepCancelled",
          "ProcessStarted",
          "ProcessEnded",
          "NextStepChanged",
          "ClockStarted",
          "ClockMet",
          "ClockCancelled",
          "DecisionTaken");
  private static final HexFormat HEX = HexFormat.of();

  /** An event before it is linked. */
  private record Link(
      LocalDateTime at,
      Actor.Kind kind,
      List<Piece> actor,
      String type,
      List<Piece> summary,
      List<Piece> data,
      String turn) {}

  private final List<Piece> chain;
  private final List<Link> links = new ArrayList<>();
  private final LocalDateTime now;
  private final String turnOfHead;

  Trail(Pieces pieces, SeedTable events, SeedTable heads, String number, LocalDateTime now) {
    this.now = now;
    List<String> head = rowsOf(heads, number).get(0);
    this.chain = pieces.field(heads, "chain", head);
    this.turnOfHead = heads.value(head, "turn");
    rowsOf(events, number).forEach(row -> links.add(link(pieces, events, row)));
  }

  private static List<List<String>> rowsOf(SeedTable table, String number) {
    return table.rows().stream()
        .filter(row -> row.get(0).equals(number))
        .sorted(java.util.Comparator.comparingInt(row -> Integer.parseInt(row.get(1))))
        .toList();
  }

  private static Link link(Pieces pieces, SeedTable events, List<String> row) {
    return new Link(
        Moments.read(events.value(row, "at")),
        Actor.Kind.valueOf(events.value(row, "actor_kind")),
        pieces.field(events, "actor_id", row),
        events.value(row, "type"),
        pieces.field(events, "summary", row),
        pieces.field(events, "data", row),
        events.value(row, "turn"));
  }

  /** The events of a copy, and its head. */
  void write(StringBuilder events, StringBuilder heads, Copy copy) {
    String name = text(chain, copy);
    byte[] last = ChainHash.GENESIS;
    int seq = 0;
    for (Link link : links) {
      if (copy.number() % WHOLE_ONE_IN == 0 || !OF_THE_ENGINE.contains(link.type())) {
        last = write(events, copy, name, ++seq, last, link);
      }
    }
    heads.append(name).append('\t').append(seq).append("\t\\\\x").append(HEX.formatHex(last));
    heads.append('\t').append(turnOfHead).append('\n');
  }

  private byte[] write(StringBuilder out, Copy copy, String name, int seq, byte[] last, Link link) {
    LocalDateTime at = copy.moved(link.at(), now);
    String actor = text(link.actor(), copy);
    String summary = text(link.summary(), copy);
    String data = text(link.data(), copy);
    Instant moment = at.toInstant(ZoneOffset.UTC);
    ChainedEvent event =
        new ChainedEvent(
            name,
            seq,
            moment,
            new Actor(link.kind(), plain(actor)),
            link.type(),
            plain(summary),
            plain(data),
            last,
            null);
    byte[] hash = event.expectedHash();
    out.append(name).append('\t').append(seq).append('\t').append(at).append("+00\t");
    out.append(link.kind()).append('\t').append(actor).append('\t').append(link.type());
    out.append('\t').append(summary).append('\t').append(data).append("\t\\\\x");
    HEX.formatHex(out, last).append("\t\\\\x");
    HEX.formatHex(out, hash).append('\t').append(link.turn()).append('\n');
    return hash;
  }

  private static String text(List<Piece> pieces, Copy copy) {
    StringBuilder out = new StringBuilder();
    pieces.forEach(piece -> piece.write(out, copy));
    return out.toString();
  }

  /** Without the escapes of {@code copy}. */
  private static String plain(String text) {
    return text.indexOf('\\') < 0
        ? text
        : text.replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\");
  }
}
