-- Pages in three languages, lists, searches; counts what is no 200.
local paths = { "/", "/article", "/en/article", "/companies", "/zh-hans/companies", "/companies/zhipu", "/en/companies/zhipu",
  "/groups/ai-six-tigers", "/timeline", "/claims", "/sources", "/en/terms", "/network.json", "/search?q=ai", "/api/entries?limit=50" }
local at = 0
request = function()
  at = at % #paths + 1
  return wrk.format("GET", paths[at])
end
done = function(summary, latency, requests)
  local errors = summary.errors
  io.write("failures " .. (errors.connect + errors.read + errors.write + errors.status + errors.timeout) .. "\n")
end
