package io.recourse.engine.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a model as XML, refusing whatever could make reading it dangerous. */
final class SafeXml {

  static final int MAX_BYTES = 5 * 1024 * 1024;

  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
  private static final Set<String> ENCODINGS = Set.of("utf-8", "us-ascii", "iso-8859-1");
  private static final Pattern ENCODING =
      Pattern.compile("^[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"']*)[\"']");

  private SafeXml() {}

  /** Thrown with the reason as its message. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String reason) {
      super(reason);
    }
  }

  static Document read(byte[] bytes) throws Refused {
    if (bytes.length > MAX_BYTES) {
      throw new Refused("The model is larger than " + MAX_BYTES + " bytes.");
    }
    refuseForeignEncoding(bytes);
    try {
      measure(bytes);
      return parse(bytes);
    } catch (SAXException | IOException e) {
      throw new Refused("The model cannot be read: " + e.getMessage());
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("This Java cannot read XML safely", e);
    }
  }

  private static void refuseForeignEncoding(byte[] bytes) throws Refused {
    String start = new String(bytes, 0, Math.min(bytes.length, 300), StandardCharsets.ISO_8859_1);
    boolean wide = start.indexOf('\0') >= 0 || start.startsWith("\u00fe\u00ff");
    Matcher declared = ENCODING.matcher(start);
    boolean named = start.contains("<?xml") && declared.find();
    String name = named ? declared.group(1).toLowerCase(Locale.ROOT) : "utf-8";
    if (wide || start.startsWith("\u00ff\u00fe") || !ENCODINGS.contains(name)) {
      throw new Refused("Models are written in UTF-8.");
    }
  }

  private static void measure(byte[] bytes)
      throws SAXException, IOException, ParserConfigurationException {
    SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature(NO_DOCTYPE, true);
    factory.newSAXParser().parse(new ByteArrayInputStream(bytes), new Measure());
  }

  private static Document parse(byte[] bytes)
      throws SAXException, IOException, ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    factory.setExpandEntityReferences(false);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature(NO_DOCTYPE, true);
    var builder = factory.newDocumentBuilder();
    builder.setErrorHandler(new DefaultHandler());
    return builder.parse(new ByteArrayInputStream(bytes));
  }
}
