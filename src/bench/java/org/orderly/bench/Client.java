package org.orderly.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Map;

/**
 * A program that calls the server in somebody's name. All its work is done on the calling thread,
 * so that what it costs can be told from what the server costs.
 */
final class Client {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String base;
  private final String token;

  Client(int port, String token) {
    this.base = "http://127.0.0.1:" + port;
    this.token = token;
  }

  byte[] get(String path) {
    return call("GET", path, null, 200);
  }

  JsonNode read(String path) {
    return parsed(get(path));
  }

  JsonNode create(String path, Map<String, ?> body) {
    return parsed(call("POST", path, body, 201));
  }

  void act(String path, Map<String, ?> body) {
    call("POST", path, body, 204);
  }

  private byte[] call(String method, String path, Map<String, ?> body, int expected) {
    try {
      HttpURLConnection call = (HttpURLConnection) URI.create(base + path).toURL().openConnection();
      call.setRequestMethod(method);
      call.setRequestProperty("Authorization", "Bearer " + token);
      if (body != null) {
        byte[] sent = JSON.writeValueAsBytes(body);
        call.setDoOutput(true);
        call.setRequestProperty("Content-Type", "application/json");
        call.setFixedLengthStreamingMode(sent.length);
        try (OutputStream out = call.getOutputStream()) {
          out.write(sent);
        }
      }
      int status = call.getResponseCode();
      try (InputStream in = status < 400 ? call.getInputStream() : call.getErrorStream()) {
        byte[] answer = in == null ? new byte[0] : in.readAllBytes();
        if (status != expected) {
          throw new AssertionError(method + " " + path + ": " + status + " " + new String(answer));
        }
        return answer;
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static JsonNode parsed(byte[] answer) {
    try {
      return JSON.readTree(answer);
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }
}
